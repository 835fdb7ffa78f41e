package dev.lockstep.app;

import dev.lockstep.cli.DrawnFigure;
import dev.lockstep.export.FigureFiles;
import dev.lockstep.export.FigureFiles.Written;
import java.io.IOException;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;

/// Writes figures outside the window.
final class WrittenFigure {
    private WrittenFigure() {}

    /// A PNG and a GIF need the toolkit to be running; other files do not.
    static Written write(DrawnFigure figure, DoubleConsumer progress) throws IOException {
        try {
            return FigureFiles.write(
                    figure.figure(), figure.head(), figure.options(), figure.target(), Platform::runLater, progress);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + figure.target() + " was being drawn", interrupted);
        }
    }
}
