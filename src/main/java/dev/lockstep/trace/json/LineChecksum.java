package dev.lockstep.trace.json;

import java.util.HexFormat;

/// The checksum of a line in text: its last member, with the closing brace.
public final class LineChecksum {

    private static final String BEFORE = ",\"crc\":\"";
    private static final String BEHIND = "\"}";

    /// How many bytes it takes.
    public static final int LENGTH = BEFORE.length() + 8 + BEHIND.length();

    private LineChecksum() {}

    public static String member(long sum) {
        return BEFORE + HexFormat.of().toHexDigits((int) sum) + BEHIND;
    }
}
