package dev.lockstep.app;

import dev.lockstep.cli.Actions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Puts the rooms together: the window where there is a display, pictures where there is none.
final class Program implements Actions {
    private final Display display;
    private final PrintWriter out;

    Program(Display display, PrintWriter out) {
        this.display = display;
        this.out = out;
    }

    @Override
    public int openWindow(Path pictures) throws IOException {
        if (display.missing().isPresent()) {
            say(display.missing().get(), pictures);
            return writePictures(pictures);
        }
        var window = Window.prepare();
        var closed = new CompletableFuture<Integer>();
        var refused = Toolkit.start(() -> show(window, closed));
        if (refused.isPresent()) {
            say(refused.get(), pictures);
            return Relaunch.headless(pictures);
        }
        var code = closed.join();
        window.close();
        return code;
    }

    @Override
    public int writePictures(Path pictures) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var refused = Toolkit.start(() -> {});
        if (refused.isPresent()) {
            throw new IOException("pictures cannot be drawn, JavaFX does not start: " + refused.get());
        }
        return Pictures.write(pictures);
    }

    private static void show(Window window, CompletableFuture<Integer> closed) {
        try {
            var stage = new Stage();
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> closed.complete(0));
            window.open(stage);
        } catch (RuntimeException | Error mistake) {
            // Otherwise the toolkit would swallow it, and the program would run on with nothing to see.
            closed.completeExceptionally(mistake);
        }
    }

    private void say(String reason, Path pictures) {
        out.println("No display (%s): a picture of each scenario goes to %s".formatted(reason, pictures));
    }
}
