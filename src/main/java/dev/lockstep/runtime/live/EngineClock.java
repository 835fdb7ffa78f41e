package dev.lockstep.runtime.live;

import dev.lockstep.runtime.RunEnded;
import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The clock that live engines sleep by: the system's, which may be slowed down, hurried or stopped.
///
/// It starts at 0, never goes back, and is the one clock that live runs are recorded with, so that a frozen picture
/// shows a time that stands still. All methods may be called from any thread.
public final class EngineClock {

    /// The slowest and the quickest speed, as multiples of real time.
    public static final double MIN_SPEED = 0.01;
    public static final double MAX_SPEED = 100;

    /// By how many nanoseconds two cores may disagree about the time. A bend (a change of the clock's rate) lies so far
    /// ahead, or a thread that read the clock on another core just before it could have seen a later time than the
    /// first after it.
    private static final long DISAGREEMENT = 1_000;

    /// The linear function from real time to engine time, replaced at each bend. Compared by identity, so no record.
    private static final class Rate {

        /// A placeholder while the rate is being replaced.
        private static final Rate BENDING = new Rate(0, 0, 1.0, true);

        private final long realBase;
        private final long engineBase;
        private final double speed;
        private final boolean frozen;

        private Rate(long realBase, long engineBase, double speed, boolean frozen) {
            this.realBase = realBase;
            this.engineBase = engineBase;
            this.speed = speed;
            this.frozen = frozen;
        }

        long engineNanos(long real) {
            if (frozen) {
                return engineBase;
            }
            long passed = Math.max(0, real - realBase);
            return engineBase + (speed == 1.0 ? passed : (long) (passed * speed));
        }

        /// The rate from the real time `real` on.
        Rate bent(long real, double nextSpeed, boolean stopped) {
            return new Rate(real, engineNanos(real), nextSpeed, stopped);
        }
    }

    /// Makes the next rate.
    @FunctionalInterface
    private interface Bend {
        Rate of(Rate before, long real);
    }

    private final Set<Thread> sleepers = ConcurrentHashMap.newKeySet();
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long bends;
    private volatile Rate rate = new Rate(System.nanoTime(), 0, 1.0, false);

    /// Nanoseconds of engine time since this clock was made.
    public long nanos() {
        while (true) {
            Rate now = steady();
            long real = System.nanoTime();
            // Without the fence the second read of the rate may move before the read of the time, and miss a bend
            // between the two.
            VarHandle.acquireFence();
            // A time by a rate that was replaced meanwhile could lie beyond the bend, and the next time before it.
            if (rate == now) {
                return now.engineNanos(real);
            }
        }
    }

    public boolean frozen() {
        return steady().frozen;
    }

    public double speed() {
        return steady().speed;
    }

    private Rate steady() {
        Rate now = rate;
        while (now == Rate.BENDING) {
            Thread.onSpinWait();
            now = rate;
        }
        return now;
    }

    /// Stops the clock until [#thaw()].
    public void freeze() {
        bend((before, real) -> before.bent(real, before.speed, true));
    }

    /// Lets the clock go on from where it stopped.
    public void thaw() {
        bend((before, real) -> before.bent(real, before.speed, false));
    }

    /// Lets the clock run at `speed` times real time, from now on.
    ///
    /// @throws IllegalArgumentException if `speed` is not between [#MIN_SPEED] and [#MAX_SPEED]
    public void speed(double speed) {
        if (!(speed >= MIN_SPEED && speed <= MAX_SPEED)) {
            throw new IllegalArgumentException(
                    "speed must be between %s and %s times real time, not %s".formatted(MIN_SPEED, MAX_SPEED, speed));
        }
        bend((before, real) -> before.bent(real, speed, before.frozen));
    }

    private void bend(Bend bend) {
        synchronized (listeners) {
            Rate before = rate;
            rate = Rate.BENDING;
            rate = bend.of(before, System.nanoTime() + DISAGREEMENT);
            bends++;
            // Called in the order of the bends, or a listener could take a stop for the start that followed it.
            listeners.forEach(Runnable::run);
        }
        sleepers.forEach(LockSupport::unpark);
    }

    /// Has `listener` run, on the thread that bends the clock, after each change of speed, stop or start.
    void onBend(Runnable listener) {
        listeners.add(listener);
    }

    /// The number of bends so far.
    long bends() {
        return bends;
    }

    void offBend(Runnable listener) {
        listeners.remove(listener);
    }

    /// Has `thread` unparked after each bend, until [#leaveAlone]. To be called before it reads the clock and parks: a
    /// bend after the read then leaves a permit, and the park returns.
    void unparkOnBend(Thread thread) {
        sleepers.add(thread);
    }

    void leaveAlone(Thread thread) {
        sleepers.remove(thread);
    }

    /// The moment `nanos` from now, never past the end of time.
    long after(long nanos) {
        long now = nanos();
        return now > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : now + nanos;
    }

    /// How long to wait, in real nanoseconds, until the clock would show `due`; 0 or less when it does,
    /// [Long#MAX_VALUE] while the clock is stopped. A waiter asks again afterwards, since the clock may have bent.
    long realNanosUntil(long due) {
        Rate now = steady();
        long left = due - now.engineNanos(System.nanoTime());
        if (left <= 0 || (now.speed == 1.0 && !now.frozen)) {
            return left;
        }
        // Rounded up, so that a waiter does not wake a moment too soon and have to wait again.
        return now.frozen ? Long.MAX_VALUE : (long) Math.ceil(left / now.speed);
    }

    /// Waits until the clock shows `due`.
    ///
    /// @param gate of the run that waits
    /// @throws InterruptedException if the thread is interrupted before or while it waits; the flag is then clear
    /// @throws RunEnded once the run is over
    void sleepUntil(long due, FreezeGate gate) throws InterruptedException {
        var _ = sleepUntil(due, gate, () -> false);
    }

    /// Waits until the clock shows `due` or `woken` returns true; the thread that makes it true unparks this one.
    ///
    /// @param due [Long#MAX_VALUE] for never
    /// @return whether it was woken
    /// @throws InterruptedException if the thread is interrupted before or while it waits; the flag is then clear
    /// @throws RunEnded once the run is over
    boolean sleepUntil(long due, FreezeGate gate, BooleanSupplier woken) throws InterruptedException {
        Thread self = Thread.currentThread();
        unparkOnBend(self);
        try {
            for (long left = realNanosUntil(due); left > 0 && !woken.getAsBoolean(); left = realNanosUntil(due)) {
                gate.refuseInterrupted();
                gate.refuseIfOver();
                LockSupport.parkNanos(this, left);
            }
            gate.refuseInterrupted();
            return woken.getAsBoolean();
        } finally {
            leaveAlone(self);
        }
    }
}
