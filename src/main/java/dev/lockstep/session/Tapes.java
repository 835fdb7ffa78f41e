package dev.lockstep.session;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.trace.Trace;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The recording of a session, from its beginning by one thread to its end by another; what happens is kept by the frame
/// thread. Never waits.
final class Tapes {
    private record Wish(Scenario scenario, CompletableFuture<Trace> trace) {}

    private @Nullable Taping running;
    private @Nullable Wish wish;

    synchronized void begin(Taping taping) {
        running = taping;
    }

    synchronized @Nullable Taping running() {
        return running;
    }

    /// Asks for what was recorded.
    synchronized CompletableFuture<Trace> end(Scenario scenario) {
        Wish before = wish;
        if (before != null) {
            return before.trace();
        }
        if (running == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing is being recorded"));
        }
        Wish now = new Wish(scenario, new CompletableFuture<>());
        wish = now;
        return now.trace();
    }

    /// Hands over what was asked for, once the statement it begins with is whole. For the frame thread.
    synchronized void handOver() {
        Wish asked = wish;
        Taping taping = running;
        if (asked != null && taping != null && taping.hasBegun()) {
            wish = null;
            running = null;
            Thread.startVirtualThread(() -> asked.trace().complete(taping.trace(asked.scenario())));
        }
    }

    /// Nothing more will come. For the time after the frame thread.
    synchronized void close() {
        Wish asked = wish;
        Taping taping = running;
        if (asked != null && taping != null) {
            asked.trace().complete(taping.trace(asked.scenario()));
        }
        wish = null;
        running = null;
    }
}
