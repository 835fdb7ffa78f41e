package dev.lockstep.view.parameters;

import dev.lockstep.session.frame.KnobView;
import dev.lockstep.view.frame.DisabledHint;
import dev.lockstep.view.labels.Glossary;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One control: its name, its value, a slider. Shows the wanted value until the engine has taken it.
final class ControlRow {
    /// How many frames the engine has to take a value before the slider goes back to the engine's.
    private static final int PATIENCE = 5;

    final VBox node;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label value = new Label();
    private final SliderScale scale;
    private KnobView control;
    private double wanted = Double.NaN;
    private int patience;
    private boolean following;
    private final DisabledHint hint;

    ControlRow(KnobView control, OpenScenario open) {
        this.control = control;
        scale = SliderScale.of(control);
        Label name = new Label(control.label());
        name.setLabelFor(slider);
        Glossary.explain(name);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        value.getStyleClass().add("value");
        value.setId("value-" + control.id());
        HBox line = new HBox(name, gap, value);
        line.getStyleClass().add("line");
        slider.setId("control-" + control.id());
        slider.setAccessibleText(control.label());
        slider.setBlockIncrement(0.05);
        node = new VBox(6, line, slider);
        node.getStyleClass().add("control");
        hint = new DisabledHint(node, () -> "");
        slider.valueProperty().addListener((thumb, before, place) -> turned(place.doubleValue(), open));
        slider.skinProperty().subscribe(skin -> fill());
        follow(control);
    }

    private void turned(double place, OpenScenario open) {
        fill();
        double chosen = scale.value(place);
        if (following || chosen == (Double.isNaN(wanted) ? control.value() : wanted)) {
            return;
        }
        wanted = chosen;
        patience = PATIENCE;
        say(control.format().apply(chosen));
        open.live().ifPresent(live -> live.turn(control.id(), chosen));
    }

    /// Shows the value of the control, and whether a turn of it is pending.
    ///
    /// @param idle why a turn would change nothing; empty where it would change something
    void show(KnobView now, boolean pending, String idle) {
        control = now;
        hint.say(idle, slider);
        if (!Double.isNaN(wanted)) {
            boolean settled = now.value() == wanted || (!pending && !slider.isValueChanging() && --patience <= 0);
            if (settled) {
                wanted = Double.NaN;
            }
        }
        if (Double.isNaN(wanted)) {
            follow(now);
        } else {
            say(pending ? Labels.text("valuePending", now.format().apply(wanted)) : now.format().apply(wanted));
        }
        mark(pending);
    }

    private void follow(KnobView now) {
        say(now.text());
        if (!slider.isValueChanging() && scale.value(slider.getValue()) != now.value()) {
            following = true;
            slider.setValue(scale.place(now.value()));
            following = false;
        }
    }

    private void mark(boolean pending) {
        boolean marked = value.getStyleClass().contains("waiting");
        if (pending && !marked) {
            value.getStyleClass().add("waiting");
        } else if (!pending && marked) {
            value.getStyleClass().remove("waiting");
        }
    }

    private void say(String text) {
        if (!text.equals(value.getText())) {
            value.setText(text);
        }
    }

    private void fill() {
        Node track = slider.lookup(".track");
        if (track != null) {
            double share = slider.getValue() * 100;
            track.setStyle(
                    String.format(
                            Locale.ROOT,
                            "-fx-background-color: linear-gradient(to right, -ls-accent %1$.1f%%, -ls-track %1$.1f%%)",
                            share));
        }
    }

    /// Between the place of a slider's thumb, from 0 to 1, and the value of its control.
    private record SliderScale(double min, double max, double step, boolean logarithmic) {

        static SliderScale of(KnobView control) {
            return new SliderScale(control.min(), control.max(), control.step(), control.logarithmic());
        }

        /// The permitted value for this place of the thumb.
        double value(double place) {
            double raw = logarithmic ? byRatio(place) : min + place * (max - min);
            double steps = Math.rint((raw - min) / step);
            return Math.clamp(min + steps * step, min, max);
        }

        /// Where the thumb stands for this value.
        double place(double value) {
            if (!logarithmic) {
                return Math.clamp((value - min) / (max - min), 0, 1);
            }
            return value < least() ? 0 : Math.clamp(Math.log(value / least()) / Math.log(max / least()), 0, 1);
        }

        private double byRatio(double place) {
            return place <= 0 ? min : least() * Math.pow(max / least(), place);
        }

        /// The least value that has a logarithm.
        private double least() {
            return min > 0 ? min : step;
        }
    }
}
