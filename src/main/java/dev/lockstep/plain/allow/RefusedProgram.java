package dev.lockstep.plain.allow;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import java.util.List;

/// A program that compiles and is not run, because not all of it can be ordered. The message is one line for people,
/// about the first of what is refused.
public final class RefusedProgram extends Exception implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient List<Refused> refusals;

    /// @throws IllegalArgumentException if there is none
    public RefusedProgram(List<Refused> refusals) {
        super(first(refusals).english());
        this.refusals = List.copyOf(refusals);
    }

    private static LocalText first(List<Refused> refusals) {
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("nothing is refused");
        }
        LocalText line = refusals.getFirst().line();
        int more = refusals.size() - 1;
        return more == 0
                ? line
                : LocalText.of("%s (and %s more)", "%s (und %s weitere)", line, more);
    }

    /// All that is refused, in order of file and line.
    public List<Refused> refusals() {
        return refusals;
    }

    @Override
    public LocalText line() {
        return first(refusals);
    }
}
