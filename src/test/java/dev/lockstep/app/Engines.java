package dev.lockstep.app;

import dev.lockstep.event.Activity;
import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RecentEvents;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.TimedWork;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/// What a frame says of the one engine that runs.
final class Engines {
    private Engines() {}

    static PoolView pool(LiveFrame frame) {
        return frame.snapshot().pools().values().iterator().next();
    }

    static CacheView cache(LiveFrame frame) {
        return frame.snapshot().caches().values().iterator().next();
    }

    static BarrierView barrier(LiveFrame frame) {
        return frame.snapshot().barriers().values().iterator().next();
    }

    /// Whether the engine has said anything yet.
    static boolean lives(LiveFrame frame) {
        Snapshot now = frame.snapshot();
        return now.pools().size() + now.caches().size() + now.barriers().size() == 1;
    }

    /// The threads whose name is this letter and a number, or this name, and have not ended.
    static Stream<ThreadView> living(LiveFrame frame, String letter) {
        return frame.snapshot().threads().values().stream()
                .filter(thread -> thread.id().name().matches(letter + "\\d*"))
                .filter(thread -> !(thread.activity() instanceof Activity.Over));
    }

    /// Whether someone of this letter is at work, or asleep, for at least so long.
    static boolean anyoneFor(LiveFrame frame, String letter, Duration atLeast) {
        return living(frame, letter).anyMatch(thread -> {
            TimedWork sleep = thread.sleep();
            return sleep != null && sleep.lengthNanos() >= atLeast.toNanos();
        });
    }

    /// The newest events that are kept of every kind, newest first.
    static List<RecordedEvent> events(LiveFrame frame) {
        return frame.events().newest(EnumSet.allOf(EventKind.class), Integer.MAX_VALUE);
    }

    /// Whether the person at the window did this.
    static boolean didYou(LiveFrame frame, Class<? extends Event> deed) {
        return frame.events().newest(EnumSet.of(EventKind.CONTROL), RecentEvents.KEPT).stream()
                .anyMatch(each -> each.thread().name().equals("you") && deed.isInstance(each.event()));
    }
}
