package dev.lockstep.event;

import java.util.Objects;

/// A line of source.
///
/// @param file the path of the source file below its source root, such as `dev/lockstep/engine/pool/TaskQueue.java`
/// @param line counted from 1
public record CodePlace(String file, int line) {

    public CodePlace {
        Objects.requireNonNull(file, "file");
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
