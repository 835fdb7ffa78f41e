package dev.lockstep.cli;

import dev.lockstep.session.control.WatchTarget;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;

/// The command line as a program whose error stream is taken for a terminal; for a test that sends it a signal.
final class ExploreOnATerminal {

    private ExploreOnATerminal() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Cli(new Nothing(), "0", out, err, () -> true).run(arguments));
    }

    /// Opens no window and draws no picture.
    private record Nothing() implements Actions {

        @Override
        public int openWindow(List<WatchTarget> wanted, Path pictures) {
            throw new AssertionError("a window was asked for");
        }

        @Override
        public int writePictures(List<WatchTarget> wanted, Path pictures) {
            throw new AssertionError("pictures were asked for");
        }

        @Override
        public int render(DrawnFigure figure, DoubleConsumer progress) {
            throw new AssertionError("a picture was asked for");
        }
    }
}
