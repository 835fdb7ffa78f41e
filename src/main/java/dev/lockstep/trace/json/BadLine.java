package dev.lockstep.trace.json;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.trace.file.BadTrace;
import org.jspecify.annotations.Nullable;

/// An error in a line of a trace; the reader of the file, which knows the line's number, turns it into a [BadTrace].
public final class BadLine extends RuntimeException implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText wrong;

    public BadLine(LocalText wrong) {
        super(wrong.english());
        this.wrong = wrong;
    }

    /// With parts where the forms have `%s`.
    public BadLine(String english, String german, @Nullable Object... parts) {
        this(LocalText.of(english, german, parts));
    }

    /// What is wrong in the line, without the line's number.
    @Override
    public LocalText line() {
        return wrong;
    }
}
