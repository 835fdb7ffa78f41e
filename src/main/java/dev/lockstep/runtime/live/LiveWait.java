package dev.lockstep.runtime.live;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// One wait of one thread for a [WaitPredicate]. Each change of a value it reads wakes it, and it evaluates the
/// predicate again, under the locks of all those values, taken in one order, so that it sees one moment.
final class LiveWait {

    private static final WaitPredicate.Values NOW = new WaitPredicate.Values() {
        @Override
        public <T> T of(SharedValue<T> value) {
            return ((LiveValue<T>) value).peek();
        }
    };

    private final LiveRuntime runtime;
    private final WaitPredicate predicate;
    private final List<? extends LiveValue<?>> reads;
    private final LiveThread self;
    private final Thread thread = Thread.currentThread();
    private volatile boolean woken;

    /// A wait of the calling thread.
    ///
    /// @throws IllegalArgumentException if the predicate reads a value that another runtime made
    LiveWait(LiveRuntime runtime, WaitPredicate predicate) {
        this.runtime = runtime;
        this.predicate = predicate;
        this.self = runtime.self();
        this.reads = predicate.reads().stream()
                .map(this::own)
                .sorted(Comparator.comparingLong(LiveValue::ordinal))
                .toList();
    }

    private LiveValue<?> own(SharedValue<?> value) {
        if (value instanceof LiveValue<?> own && own.runtime() == runtime) {
            return own;
        }
        throw new IllegalArgumentException(value.name() + " was made by another runtime");
    }

    /// Wakes the thread: the predicate may hold now.
    void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    /// Waits, and records the beginning and the end.
    ///
    /// @param due when it gives up, in nanoseconds of the engine clock; [Long#MAX_VALUE] for never
    /// @return whether it held
    boolean await(long due) throws InterruptedException {
        String words = predicate.words();
        boolean timed = due != Long.MAX_VALUE;
        List<String> names = predicate.names();
        self.tell(new Activity.Until(words, names, timed), new ThreadEvent.UntilBegan(words, names, timed));
        try {
            runtime.gate().refuseInterrupted();
            while (!isTrue(words)) {
                if (!runtime.clock().sleepUntil(due, runtime.gate(), () -> woken)) {
                    tellEnded(words, Wakeup.TIMED_OUT);
                    return false;
                }
                runtime.gate().refuseInterrupted();
            }
            return true;
        } catch (InterruptedException interrupted) {
            tellEnded(words, Wakeup.INTERRUPTED);
            throw interrupted;
        } finally {
            reads.forEach(read -> read.remove(this));
        }
    }

    /// Evaluates the predicate, and records that it holds or throws; otherwise the next change wakes the thread.
    private boolean isTrue(String words) {
        reads.forEach(read -> read.lock().lock());
        try {
            woken = false;
            boolean over = true;
            try {
                over = predicate.holds(NOW);
            } finally {
                if (over) {
                    tellEnded(words, Wakeup.WOKEN);
                }
            }
            if (!over) {
                reads.forEach(read -> read.add(this));
            }
            return over;
        } finally {
            reads.forEach(read -> read.lock().unlock());
        }
    }

    private void tellEnded(String words, Wakeup wakeup) {
        self.tell(Activity.RUNNING, new ThreadEvent.UntilEnded(words, wakeup));
    }
}
