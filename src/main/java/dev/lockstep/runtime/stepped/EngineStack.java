package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds the engine's lines on the stack of the thread that calls. Walking costs microseconds, so it is done only for
/// runs that people look at.
final class EngineStack {

    private static final String ENGINES = "dev.lockstep.engine.";
    private static final int DEPTH = 8;

    private final StackWalker walker = StackWalker.getInstance();

    /// The lines, innermost first, at most eight; empty where no engine is at work.
    List<CodePlace> here() {
        return walker.walk(EngineStack::places);
    }

    private static List<CodePlace> places(Stream<StackFrame> frames) {
        return frames.filter(frame -> frame.getClassName().startsWith(ENGINES))
                .map(EngineStack::place)
                .filter(Objects::nonNull)
                .limit(DEPTH)
                .toList();
    }

    /// Null where the class was compiled without its lines.
    private static @Nullable CodePlace place(StackFrame frame) {
        var file = frame.getFileName();
        if (file == null || frame.getLineNumber() < 1) {
            return null;
        }
        var type = frame.getClassName();
        var folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
        return new CodePlace(folder + file, frame.getLineNumber());
    }
}
