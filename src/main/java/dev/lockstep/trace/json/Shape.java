package dev.lockstep.trace.json;

/// How values of one type are written as JSON, and read.
public interface Shape {

    void write(Object value, LineWriter out);

    /// Reads the value whose first token is the current one, and leaves its last token the current one.
    ///
    /// @throws BadLine if there is something else
    Object read(LineReader in);
}
