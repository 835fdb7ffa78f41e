package dev.lockstep.session.live;

import dev.lockstep.session.frame.FrameListener;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RecordingState;
import dev.lockstep.session.loop.CommandQueue;
import dev.lockstep.session.loop.CommandQueue.Order;
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

    private final CommandQueue orders;
    private final FrameListener listener;
    private LiveModel picture;
    private long number;
    private long restatedAt;
    private long droppedThen;
    private List<?> shownBefore = List.of();

    FrameMaker(CommandQueue orders, FrameListener listener, LiveEngines run) {
        this.orders = orders;
        this.listener = listener;
        this.picture = new LiveModel(run);
    }

    /// Takes in what happened since the last time, and shows it if it differs from what was shown then.
    ///
    /// @param current the run that is under way now
    /// @param taping keeps what happens; null where nothing is recorded
    void follow(LiveEngines current, double speed, String complaint, @Nullable EventRecording taping) {
        if (picture.run().number() != current.number()) {
            picture = new LiveModel(current);
            droppedThen = 0;
        }
        boolean moved = picture.update(taping);
        restateIfDropped();
        boolean frozen = picture.run().clock().frozen();
        Optional<RecordingState> taped = Optional.ofNullable(taping).map(EventRecording::taped);
        List<?> shownNow = List.of(orders.pending(), complaint, frozen, speed, picture.run(), taped);
        if (moved || !shownNow.equals(shownBefore)) {
            shownBefore = shownNow;
            listener.frame(compose(frozen, speed, taped.orElse(null), complaint));
        }
    }

    private void restateIfDropped() {
        LiveModel now = picture;
        long dropped = now.run().recorder().dropped();
        if (dropped > droppedThen && System.nanoTime() - restatedAt >= RESTATE_APART) {
            restatedAt = System.nanoTime();
            droppedThen = dropped;
            orders.give(new Order("restate", null, false, now::restate));
        }
    }

    private LiveFrame compose(boolean frozen, double speed, @Nullable RecordingState taped, String complaint) {
        LiveEngines now = picture.run();
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
