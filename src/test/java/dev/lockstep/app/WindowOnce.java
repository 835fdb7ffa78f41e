package dev.lockstep.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The program with its window, started as if there were a display, and closed again as a person would once a thread
/// is to be seen on the stage. A main class for a JVM of its own; says what it saw.
final class WindowOnce {
    private WindowOnce() {}

    public static void main(String[] arguments) throws IOException {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(window -> closeOnceItShowsAThread(window, out));
            }
        });
        Display display = new Display(Optional.empty());
        System.exit(new Application(display, List.of(), out).openWindow(List.of(), Path.of("no-pictures")));
    }

    private static void closeOnceItShowsAThread(Window window, PrintWriter out) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Scene scene = window.getScene();
                Node token = scene == null ? null : scene.lookup("#stage .token");
                if (token != null && token.isVisible() && token.getAccessibleText() != null) {
                    stop();
                    out.println(token.getAccessibleText());
                    window.hide();
                }
            }
        }.start();
    }
}
