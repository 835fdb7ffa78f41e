package dev.lockstep.architecture.planted.trace;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/// Reads and writes what Java's own serialization would.
final class Stored {
    private Stored() {}

    static void copy(ObjectInputStream in, ObjectOutputStream out) throws IOException {
        out.writeInt(in.readInt());
    }
}
