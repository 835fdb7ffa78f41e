package dev.lockstep.app;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// Opens the window as a person would, takes some steps, watches another run live, and closes it again. A main class for
/// the build alone, which has a JVM without a display record what is loaded for the [StartCache].
public final class Rehearsal {
    private static final Pattern SYSTEMS_WINDOWS = Pattern
            .compile("com/sun/(glass/ui/(gtk|win|mac)|prism/(es2|d3d|mtl))/[^/]*\\.class");
    private static final Duration A_MOMENT = Duration.millis(800);

    private Rehearsal() {}

    /// Plays it once; the exit code says whether the window opened and closed as it should.
    public static void main(String[] arguments) throws IOException {
        AtomicBoolean played = new AtomicBoolean();
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                // Pop-overs are windows as well.
                change.getAddedSubList().stream().filter(Stage.class::isInstance).forEach(window -> {
                    played.set(true);
                    play(window);
                });
            }
        });
        int code = Main.run(new Display(Optional.empty()));
        loadSystemsWindows();
        System.exit(played.get() ? code : 1);
    }

    /// Loads what opens windows on the screen of this system, which the rehearsal cannot do.
    private static void loadSystemsWindows() throws IOException {
        Module graphics = Stage.class.getModule();
        ResolvedModule resolved = graphics.getLayer().configuration().findModule(graphics.getName()).orElseThrow();
        try (ModuleReader files = resolved.reference().open()) {
            files.list()
                    .filter(file -> SYSTEMS_WINDOWS.matcher(file).matches())
                    .forEach(file -> Class.forName(graphics, className(file)));
        }
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length()).replace('/', '.');
    }

    private static void play(Window window) {
        after(() -> {
            step(window);
            after(() -> {
                step(window);
                press(window, "#scenario-pool-steady");
                after(() -> {
                    press(window, "#mode-live");
                    after(window::hide);
                });
            });
        });
    }

    private static void after(Runnable next) {
        PauseTransition pause = new PauseTransition(A_MOMENT);
        pause.setOnFinished(over -> next.run());
        pause.play();
    }

    private static void step(Window window) {
        Scene scene = window.getScene();
        Event.fireEvent(
                scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private static void press(Window window, String id) {
        Node button = window.getScene().lookup(id);
        if (button instanceof ToggleButton found) {
            found.fire();
        }
    }
}
