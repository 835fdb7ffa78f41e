package dev.lockstep.session;

import dev.lockstep.session.Orders.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Follows the runs of a session and hands a frame to the listener whenever there is something new to show. For the
/// frame thread alone.
///
/// Where events were dropped it has everything that lives tell its state again, so that the picture catches up.
final class FrameMaker {

    private static final long RESTATE_APART = Duration.ofMillis(100).toNanos();

    private final Orders orders;
    private final FrameListener listener;
    private Picture picture;
    private long number;
    private long restatedAt;
    private long droppedThen;
    private List<?> shownBefore = List.of();

    FrameMaker(Orders orders, FrameListener listener, Run run) {
        this.orders = orders;
        this.listener = listener;
        this.picture = new Picture(run);
    }

    /// Takes in what happened since the last time, and shows it if it differs from what was shown then.
    ///
    /// @param current the run that is under way now
    /// @param taping keeps what happens; null where nothing is recorded
    void follow(Run current, double speed, String complaint, @Nullable Taping taping) {
        if (picture.run().number() != current.number()) {
            picture = new Picture(current);
            droppedThen = 0;
        }
        boolean moved = picture.update(taping);
        restateIfDropped();
        boolean frozen = picture.run().clock().frozen();
        Optional<Taped> taped = Optional.ofNullable(taping).map(Taping::taped);
        List<?> shownNow = List.of(orders.pending(), complaint, frozen, speed, picture.run(), taped);
        if (moved || !shownNow.equals(shownBefore)) {
            shownBefore = shownNow;
            listener.frame(compose(frozen, speed, taped.orElse(null), complaint));
        }
    }

    private void restateIfDropped() {
        Picture now = picture;
        long dropped = now.run().recorder().dropped();
        if (dropped > droppedThen && System.nanoTime() - restatedAt >= RESTATE_APART) {
            restatedAt = System.nanoTime();
            droppedThen = dropped;
            orders.give(new Order("restate", null, false, now::restate));
        }
    }

    private LiveFrame compose(boolean frozen, double speed, @Nullable Taped taped, String complaint) {
        Run now = picture.run();
        return new LiveFrame(
                now.scenario(),
                now.number(),
                ++number,
                picture.nanos(),
                frozen,
                speed,
                picture.snapshot(),
                picture.lanes(),
                picture.depth(),
                picture.figures(),
                picture.flow(),
                now.load().knobs(),
                now.acts(),
                orders.pending(),
                picture.events(),
                now.recorder().recorded(),
                now.recorder().dropped(),
                taped,
                complaint);
    }
}
