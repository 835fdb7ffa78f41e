package dev.lockstep.trace;

import java.util.HexFormat;

/// How the checksum of a line is written: as its last member, with the closing brace.
final class Checksum {

    private static final String BEFORE = ",\"crc\":\"";
    private static final String BEHIND = "\"}";

    /// How many bytes it takes.
    static final int LENGTH = BEFORE.length() + 8 + BEHIND.length();

    private Checksum() {}

    static String member(long sum) {
        return BEFORE + HexFormat.of().toHexDigits((int) sum) + BEHIND;
    }
}
