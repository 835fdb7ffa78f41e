package dev.lockstep.bench;

import dev.lockstep.runtime.live.EngineClock;
import dev.lockstep.runtime.live.LiveRuntime;
import dev.lockstep.trace.Recorder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Live runtimes to measure: with nobody watching, or with a recorder that is emptied sixty times a second, as the
/// program's own is.
final class Runtimes implements AutoCloseable {

    private static final int RING = 1 << 18;
    private static final long FRAME_NANOS = TimeUnit.SECONDS.toNanos(1) / 60;

    final LiveRuntime runtime;
    private final Thread drain;

    private Runtimes(LiveRuntime runtime, Thread drain) {
        this.runtime = runtime;
        this.drain = drain;
    }

    static Runtimes live(boolean recorded) {
        if (!recorded) {
            return new Runtimes(LiveRuntime.unobserved(), new Thread(() -> {}));
        }
        Recorder recorder = new Recorder(RING);
        Thread drain = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                recorder.drain(_ -> {});
                LockSupport.parkNanos(FRAME_NANOS);
            }
        });
        return new Runtimes(new LiveRuntime(new EngineClock(), recorder), drain);
    }

    @Override
    public void close() {
        runtime.close();
        drain.interrupt();
    }
}
