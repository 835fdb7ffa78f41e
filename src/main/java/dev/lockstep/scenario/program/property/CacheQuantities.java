package dev.lockstep.scenario.program.property;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.CacheEvent.Kept;
import dev.lockstep.event.Event;
import java.util.List;

/// What can be told of a cache.
final class CacheQuantities {

    private CacheQuantities() {}

    static List<Quantity> all() {
        return List.of(
                Level.of("computes").up(CacheEvent.ComputeBegan.class),
                computing("computing"),
                Level.of("failed computes").up(CacheEvent.ComputeFailed.class),
                Level.of("refused").up(CacheEvent.Refused.class),
                Level.of("hits").by(CacheEvent.Hit.class, hit -> hit.secondCheck() ? 0 : 1),
                Level.of("misses").up(CacheEvent.Missed.class),
                new NeedlessWaits(),
                Level.of("stored")
                        .by(CacheEvent.ComputeEnded.class, ended -> ended.kept() == Kept.STORED ? 1 : 0)
                        .by(CacheEvent.Invalidated.class, gone -> gone.present() ? -1 : 0)
                        .by(CacheEvent.Cleared.class, cleared -> -cleared.removed()),
                Level.of("lock table")
                        .by(CacheEvent.Entered.class, entered -> entered.users() == 1 ? 1 : 0)
                        .by(CacheEvent.Left.class, left -> left.users() == 0 ? -1 : 0));
    }

    static Level computesOf(String key) {
        return Level.of("computes of " + key)
                .up(CacheEvent.ComputeBegan.class)
                .only(event -> event instanceof CacheEvent.ComputeBegan began && key.equals(began.key()));
    }

    static Level computing(String name, String key) {
        return computing(name).only(event -> key.equals(computed(event)));
    }

    private static Level computing(String name) {
        return Level.of(name)
                .up(CacheEvent.ComputeBegan.class)
                .down(CacheEvent.ComputeEnded.class)
                .down(CacheEvent.ComputeFailed.class);
    }

    private static Object computed(Event event) {
        if (event instanceof CacheEvent.ComputeBegan began) {
            return began.key();
        }
        if (event instanceof CacheEvent.ComputeEnded ended) {
            return ended.key();
        }
        return event instanceof CacheEvent.ComputeFailed failed ? failed.key() : "";
    }
}
