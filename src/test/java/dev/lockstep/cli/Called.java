package dev.lockstep.cli;

import dev.lockstep.lecture.Lecture;
import dev.lockstep.session.control.WatchTarget;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One call of the command line and what came of it.
///
/// @param figures the figures that were asked for
/// @param wanted what a window was asked for
/// @param held the lectures that were to be held
record Called(
        int code,
        String out,
        String err,
        List<DrawnFigure> figures,
        List<WatchTarget> wanted,
        List<Lecture> held) {

    static Called with(String... arguments) {
        return with(false, arguments);
    }

    /// The same where the error stream is one.
    static Called onATerminal(String... arguments) {
        return with(true, arguments);
    }

    private static Called with(boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Noted noted = new Noted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int code = new Cli(noted, "0", new PrintWriter(out), new PrintWriter(err), () -> terminal).run(arguments);
        return new Called(code, out.toString(), err.toString(), noted.figures, noted.wanted, noted.held);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    private record Noted(List<DrawnFigure> figures, List<WatchTarget> wanted, List<Lecture> held)
            implements
                Actions {

        @Override
        public int openLecture(Lecture lecture, @Nullable Path file, Path pictures) {
            held.add(lecture);
            return 0;
        }

        @Override
        public int openWindow(List<WatchTarget> asked, Path pictures) {
            wanted.addAll(asked);
            return 0;
        }

        @Override
        public int writePictures(List<WatchTarget> asked, Path pictures) {
            return 0;
        }

        @Override
        public int render(DrawnFigure figure, DoubleConsumer progress) {
            figures.add(figure);
            return 0;
        }
    }
}
