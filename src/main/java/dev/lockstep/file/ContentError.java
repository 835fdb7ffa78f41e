package dev.lockstep.file;

import java.io.IOException;

/// What is to be written cannot be, whatever the file; who writes names the file ([NewFile]). The message is one line
/// for people.
public final class ContentError extends IOException implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;

    public ContentError(LocalText line) {
        super(line.english());
        this.line = line.onOneLine();
    }

    @Override
    public LocalText line() {
        return line;
    }
}
