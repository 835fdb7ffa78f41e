package dev.lockstep.view.window;

import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The end of the bridge: shows the newest frame in every pane that is due, and in the others as soon as they are,
/// since no frame may follow for a long time. For the JavaFX thread.
final class FramePanes {
    private static final long SECOND = 1_000_000_000L;
    /// A person who takes a step waits for it, so while a run is stepped through every pane follows this often at
    /// least.
    private static final long STEPPING_NANOS = SECOND / 30;

    private final LongSupplier clock;
    private final LongConsumer wake;
    private List<Due> panes = List.of();
    private final Set<FramePane> withheld = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable DrawnFrame newest;
    private long ordinal;

    /// @param clock in nanoseconds, as [System#nanoTime]
    /// @param wake has [#showDue] called in so many nanoseconds; replaces an earlier call that is still due
    FramePanes(LongSupplier clock, LongConsumer wake) {
        this.clock = clock;
        this.wake = wake;
    }

    /// Sets the panes, in the order in which they are shown frames. They need the open scenario, which needs the
    /// bridge, which needs this object: the circle is closed here.
    void to(List<FramePane> all) {
        panes = all.stream().map(Due::new).toList();
    }

    /// Shows these panes no frame until they are released, since their nodes are not made yet.
    void withhold(Collection<? extends FramePane> all) {
        withheld.addAll(all);
    }

    /// Shows these panes the newest frame, and from now on every other.
    void release(Collection<? extends FramePane> all) {
        withheld.removeAll(all);
        showDue();
    }

    /// Shows this frame, which replaces all earlier ones, in the panes that are due.
    void show(DrawnFrame shown) {
        newest = shown;
        ordinal++;
        showDue();
    }

    /// Shows the newest frame in the panes that are due and have not shown it. An exception of one pane is thrown after
    /// all had their turn.
    void showDue() {
        DrawnFrame shown = newest;
        if (shown == null) {
            return;
        }
        long now = clock.getAsLong();
        long next = Long.MAX_VALUE;
        List<Throwable> mistakes = new ArrayList<>();
        for (Due pane : panes) {
            if (withheld.contains(pane.pane)) {
                continue;
            }
            try {
                next = Math.min(next, pane.show(shown, ordinal, now));
            } catch (RuntimeException | Error mistake) {
                mistakes.add(mistake);
            }
        }
        if (next < Long.MAX_VALUE) {
            wake.accept(next);
        }
        throwFirst(mistakes);
    }

    private static void throwFirst(List<Throwable> mistakes) {
        if (mistakes.isEmpty()) {
            return;
        }
        Throwable first = mistakes.getFirst();
        mistakes.stream().skip(1).forEach(first::addSuppressed);
        switch (first) {
            case Error error -> throw error;
            case RuntimeException mistake -> throw mistake;
            default -> throw new IllegalStateException(first);
        }
    }

    /// The newest frame; null before the first.
    @Nullable DrawnFrame newest() {
        return newest;
    }

    /// A pane, and the time of the last frame it was shown.
    private static final class Due {
        private final FramePane pane;
        private final long apart;
        private long shownOrdinal;
        private long shownAt;

        Due(FramePane pane) {
            this.pane = pane;
            this.apart = SECOND / pane.framesPerSecond();
        }

        /// Shows the frame of this ordinal if it is new to the pane and the pane is due.
        ///
        /// @return in how many nanoseconds it is due; [Long#MAX_VALUE] where it has shown the frame
        long show(DrawnFrame shown, long ordinal, long now) {
            if (ordinal == shownOrdinal) {
                return Long.MAX_VALUE;
            }
            long wanted = shown.frame().stepped() != null ? Math.min(apart, STEPPING_NANOS) : apart;
            // A quarter less, since frames at just the wanted rate come a little early or late.
            long left = wanted - wanted / 4 - (now - shownAt);
            if (shownOrdinal > 0 && left > 0) {
                return left;
            }
            shownOrdinal = ordinal;
            shownAt = now;
            pane.show(shown);
            return Long.MAX_VALUE;
        }
    }
}
