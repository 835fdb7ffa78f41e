package dev.lockstep.session.live;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.WatchTarget;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The recording of a session, from its beginning by one thread to its end by another; what happens is kept by the frame
/// thread. Never waits.
final class SessionRecording {
    /// @param scenario what was running when the recording began
    private record Running(Scenario scenario, EventRecording taping) {
        WatchTarget subject() {
            return new WatchTarget(scenario, null, taping.trace(scenario));
        }
    }

    private @Nullable Running running;
    private @Nullable CompletableFuture<WatchTarget> wish;

    synchronized void begin(Scenario scenario, EventRecording taping) {
        running = new Running(scenario, taping);
    }

    synchronized @Nullable EventRecording running() {
        return running == null ? null : running.taping();
    }

    /// Asks for what was recorded.
    synchronized CompletableFuture<WatchTarget> end() {
        CompletableFuture<WatchTarget> before = wish;
        if (before != null) {
            return before;
        }
        if (running == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing is being recorded"));
        }
        CompletableFuture<WatchTarget> now = new CompletableFuture<>();
        wish = now;
        return now;
    }

    /// Hands over what was asked for, once the statement it begins with is whole. For the frame thread.
    synchronized void handOver() {
        CompletableFuture<WatchTarget> asked = wish;
        Running ending = running;
        if (asked != null && ending != null && ending.taping().hasBegun()) {
            wish = null;
            running = null;
            Thread.startVirtualThread(() -> complete(asked, ending));
        }
    }

    private static void complete(CompletableFuture<WatchTarget> asked, Running ending) {
        try {
            asked.complete(ending.subject());
        } catch (RuntimeException | Error failed) {
            asked.completeExceptionally(failed);
        }
    }

    /// Nothing more will come. For the time after the frame thread.
    synchronized void close() {
        CompletableFuture<WatchTarget> asked = wish;
        Running ending = running;
        if (asked != null && ending != null) {
            complete(asked, ending);
        }
        wish = null;
        running = null;
    }
}
