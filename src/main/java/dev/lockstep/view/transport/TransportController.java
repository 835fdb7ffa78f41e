package dev.lockstep.view.transport;

import dev.lockstep.session.control.Session;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.LiveFrame.RecordingState;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.frame.DisabledHint;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.WindowSettings;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The transport of a live run: freeze, restart, record and speed.
public final class TransportController implements FramePane {
    private static final String NEXT = "primary";

    private final OpenScenario open;
    private final WindowSettings settings;
    private final Consumer<ScenarioCard> recorded;
    private boolean frozen;
    private Consumer<LiveFrame> ending = frame -> {};

    @FXML
    private HBox bar;

    @FXML
    private StackPane freezeRoom;

    @FXML
    private StackPane recordRoom;

    @FXML
    private ToggleButton freeze;

    @FXML
    private FontIcon freezeIcon;

    @FXML
    private Button restart;

    @FXML
    private ToggleButton record;

    @FXML
    private Slider speed;

    @FXML
    private Label speedLabel;

    @FXML
    private Label state;

    @FXML
    private Label time;

    /// @param recorded receives the card of a recording that was added to the library, on any thread
    public TransportController(OpenScenario open, WindowSettings settings, Consumer<ScenarioCard> recorded) {
        this.open = open;
        this.settings = settings;
        this.recorded = recorded;
    }

    @FXML
    private void initialize() {
        bar.managedProperty().bind(bar.visibleProperty());
        DisabledHint freezing = new DisabledHint(freezeRoom, () -> Labels.text("freezeHint"));
        DisabledHint recording = new DisabledHint(recordRoom, () -> Labels.text("recordHint"));
        ending = frame -> {
            freezing.say(frame.isOver() && !frame.clock().frozen() ? Labels.text("allEnded") : "", freeze);
            recording.say(frame.isOver() && frame.recording().taped() == null ? Labels.text("allEnded") : "", record);
            mark(restart, frame.isShutDown());
        };
        freeze.setOnAction(pressed -> ask(freeze.isSelected()));
        freeze.textProperty().bind(
                Labels.live(
                        () -> Labels.text(freeze.isSelected() ? "goOnLive" : "freeze"), freeze.selectedProperty()));
        freeze.selectedProperty().subscribe(stopped -> {
            freezeIcon.setIconLiteral(stopped ? "mdi2p-play" : "mdi2p-pause");
        });
        restart.setOnAction(pressed -> restart());
        record.setOnAction(pressed -> tape(record.isSelected()));
        settings.speed().subscribe(now -> {
            if (SpeedScale.speed(speed.getValue()) != now.doubleValue()) {
                speed.setValue(SpeedScale.position(now.doubleValue()));
            }
        });
        speedLabel.textProperty().bind(
                Labels.live(() -> SpeedScale.text(SpeedScale.speed(speed.getValue())), speed.valueProperty()));
        record.setText(Labels.text("record"));
        speed.valueProperty().subscribe(position -> {
            double chosen = SpeedScale.speed(position.doubleValue());
            settings.speed().set(Math.clamp(chosen, Preferences.SLOWEST, Preferences.FASTEST));
        });
    }

    /// Freezes the engines, or lets them go on; nothing where nothing moves any more.
    public void toggle() {
        if (freeze.isDisabled()) {
            return;
        }
        freeze.setSelected(!freeze.isSelected());
        ask(freeze.isSelected());
    }

    /// Ends the run and begins another.
    public void restart() {
        open.live().ifPresent(Session.Live::restart);
    }

    private void tape(boolean begin) {
        if (begin) {
            open.live().ifPresent(Session.Live::record);
        } else {
            open.stopRecording(recorded);
        }
    }

    private void ask(boolean stop) {
        open.live().ifPresent(stop ? Session.Live::freeze : Session.Live::thaw);
    }

    @Override
    public int framesPerSecond() {
        return 20;
    }

    @Override
    public void show(DrawnFrame shown) {
        bar.setVisible(shown.frame() instanceof LiveFrame);
        if (shown.frame() instanceof LiveFrame frame) {
            show(frame);
        }
    }

    private void show(LiveFrame frame) {
        if (frame.clock().frozen() != frozen) {
            frozen = frame.clock().frozen();
            freeze.setSelected(frozen);
        }
        ending.accept(frame);
        show(frame.recording().taped());
        say(state, state(frame));
        say(time, String.format(Locale.ROOT, "%.1f s", frame.nanos() / 1e9));
    }

    private void show(@Nullable RecordingState taped) {
        record.setSelected(taped != null);
        String text = taped == null
                ? Labels.text("record")
                : taped.full()
                        ? Labels.text("stopFull", Long.toString(taped.events()))
                        : Labels.text("stopRecording", Long.toString(taped.events()), taped.events());
        if (!text.equals(record.getText())) {
            record.setText(text);
        }
    }

    private static String state(LiveFrame frame) {
        int pending = frame.load().pending().size();
        if (!frame.clock().frozen()) {
            return "";
        }
        return pending == 0 ? Labels.text("frozen") : Labels.text("frozenPending", Integer.toString(pending));
    }

    /// Makes the button the one to press next, or one among others.
    private static void mark(Button button, boolean next) {
        if (next && !button.getStyleClass().contains(NEXT)) {
            button.getStyleClass().add(NEXT);
        } else if (!next) {
            button.getStyleClass().remove(NEXT);
        }
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }

    /// Converts between the place of the slider's thumb, from -1 to 1, and the speed: a tenth, real time in the middle,
    /// ten times.
    private static final class SpeedScale {
        /// Nearer to the middle than this is real time.
        private static final double DETENT = 0.04;

        private SpeedScale() {}

        static double speed(double position) {
            return Math.abs(position) < DETENT ? 1 : Math.pow(10, position);
        }

        static double position(double speed) {
            return Math.log10(speed);
        }

        static String text(double speed) {
            if (speed == 1) {
                return Labels.text("realTime");
            }
            return String.format(Locale.ROOT, speed < 1 ? "%.2f×" : "%.1f×", speed);
        }
    }
}
