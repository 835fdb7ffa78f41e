package dev.lockstep.view.transport;

import dev.lockstep.session.LiveFrame;
import dev.lockstep.session.Mode;
import dev.lockstep.view.desk.Desk;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.frame.Shown;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.Settings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Freezes, restarts and sets the speed.
public final class TransportController implements FramePane {
    private final Desk desk;
    private final Settings settings;
    private boolean frozen;

    @FXML
    private HBox bar;

    @FXML
    private ToggleButton freeze;

    @FXML
    private FontIcon freezeIcon;

    @FXML
    private Button restart;

    @FXML
    private Slider speed;

    @FXML
    private Label factor;

    @FXML
    private Label state;

    @FXML
    private Label time;

    public TransportController(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @FXML
    private void initialize() {
        bar.managedProperty().bind(bar.visibleProperty());
        freeze.setOnAction(pressed -> ask(freeze.isSelected()));
        freeze.selectedProperty().subscribe(stopped -> {
            freeze.setText(stopped ? "Go on" : "Freeze");
            freezeIcon.setIconLiteral(stopped ? "mdi2p-play" : "mdi2p-pause");
        });
        restart.setOnAction(pressed -> desk.player().restart());
        speed.setValue(SpeedScale.position(settings.speed().get()));
        speed.valueProperty().subscribe(position -> {
            double chosen = SpeedScale.speed(position.doubleValue());
            factor.setText(SpeedScale.text(chosen));
            settings.speed().set(Math.clamp(chosen, Preferences.SLOWEST, Preferences.FASTEST));
            desk.speed(Mode.LIVE, chosen);
        });
    }

    /// Freezes what runs, or lets it go on.
    public void toggle() {
        freeze.setSelected(!freeze.isSelected());
        ask(freeze.isSelected());
    }

    private void ask(boolean stop) {
        if (stop) {
            desk.player().freeze();
        } else {
            desk.player().thaw();
        }
    }

    @Override
    public void show(Shown shown) {
        bar.setVisible(shown.frame() instanceof LiveFrame);
        if (shown.frame() instanceof LiveFrame frame) {
            show(frame);
        }
    }

    private void show(LiveFrame frame) {
        if (frame.frozen() != frozen) {
            frozen = frame.frozen();
            freeze.setSelected(frozen);
        }
        say(state, state(frame));
        say(time, "%.1f s".formatted(frame.nanos() / 1e9));
    }

    private static String state(LiveFrame frame) {
        int pending = frame.pending().size();
        if (!frame.frozen()) {
            return "";
        }
        return pending == 0 ? "Frozen" : "Frozen · " + pending + " pending";
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
