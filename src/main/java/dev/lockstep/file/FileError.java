package dev.lockstep.file;

import java.io.IOException;

/// An error of a file or of what is made of it, in one line that names the file.
public final class FileError extends IOException implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;

    public FileError(LocalText line) {
        super(line.english());
        this.line = line.onOneLine();
    }

    public FileError(LocalText line, Throwable cause) {
        super(line.english(), cause);
        this.line = line.onOneLine();
    }

    @Override
    public LocalText line() {
        return line;
    }
}
