package dev.lockstep.bench;

import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.ThreadId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of all that a run told: number, time, thread and text of every event.
final class TraceHash implements EventSink {

    private final MessageDigest digest;
    private long events;

    TraceHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError("every JVM has SHA-256", missing);
        }
    }

    @Override
    public void record(long nanos, ThreadId thread, Event event) {
        add(++events + " " + nanos + " " + thread + " " + event);
    }

    /// Takes in what is no event.
    void add(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    long events() {
        return events;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
