package dev.lockstep.file;

/// An argument that came from a person or from a file, and cannot be taken. The message is one line for people.
public final class RefusedInput extends IllegalArgumentException implements LocalizedError {

    private static final long serialVersionUID = 1L;

    private final transient LocalText line;

    public RefusedInput(LocalText line) {
        super(line.onOneLine().english());
        this.line = line.onOneLine();
    }

    public RefusedInput(LocalText line, Exception cause) {
        super(line.onOneLine().english(), cause);
        this.line = line.onOneLine();
    }

    @Override
    public LocalText line() {
        return line;
    }
}
