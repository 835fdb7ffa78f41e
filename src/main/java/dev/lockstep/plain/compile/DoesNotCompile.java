package dev.lockstep.plain.compile;

import dev.lockstep.event.CodePlace;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import java.util.List;

/// A program that does not compile, or has nothing to begin with. The message is one line for people, about the first
/// mistake.
public final class DoesNotCompile extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /// Something that is wrong.
    ///
    /// @param place the file as it is named, and the line
    /// @param column counted from 1
    /// @param said what the compiler says of it, on one line
    public record Mistake(CodePlace place, int column, LocalText said) {

        /// With its place.
        public LocalText line() {
            return LocalText.of("%s:%s: %s", "%s:%s: %s", place, column, said).onOneLine();
        }
    }

    /// @throws IllegalArgumentException if there is none
    DoesNotCompile(List<Mistake> mistakes) {
        super(first(mistakes).english());
        this.mistakes = List.copyOf(mistakes);
    }

    private static LocalText first(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            throw new IllegalArgumentException("no mistake");
        }
        LocalText line = mistakes.getFirst().line();
        int more = mistakes.size() - 1;
        return more == 0
                ? line
                : LocalText.of("%s (and %s more)", "%s (und %s weitere)", line, more);
    }

    /// All that is wrong, in the order of the compiler.
    public List<Mistake> mistakes() {
        return mistakes;
    }

    @Override
    public LocalText line() {
        return first(mistakes);
    }
}
