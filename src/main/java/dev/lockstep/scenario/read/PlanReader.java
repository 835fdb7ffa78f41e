package dev.lockstep.scenario.read;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.live.BarrierPlan;
import dev.lockstep.scenario.live.CachePlan;
import dev.lockstep.scenario.live.LivePlan;
import dev.lockstep.scenario.live.LoadLimits;
import dev.lockstep.scenario.live.PoolPlan;
import java.util.List;

/// Reads the `live` part of a scenario; which keys it has depends on the group.
final class PlanReader {

    private static final String LIVE = "live";
    private static final long SEED = 1;

    private static final List<String> POOL =
            List.of("workers", "capacity", "producers", "arrivals", "task time", "failing", "seed");
    private static final List<String> CACHE =
            List.of("callers", "keys", "skew", "compute time", "failing", "think time", "invalidations", "seed");
    private static final List<String> BARRIER =
            List.of("parties", "work time", "laggard", "limit", "action", "mend after", "seed");

    private PlanReader() {}

    static LivePlan read(SourceText source, Node node, Group group) throws BadScenario {
        return switch (group) {
            case POOL -> pool(SectionReader.of(source, node, LIVE, POOL));
            case CACHE -> cache(SectionReader.of(source, node, LIVE, CACHE));
            case BARRIER -> barrier(SectionReader.of(source, node, LIVE, BARRIER));
            case CLASSICS -> throw source.bad(node.place(), "a live part in group classics",
                    "a program alone; live parts are for pool, cache and barrier");
        };
    }

    private static LivePlan pool(SectionReader live) throws BadScenario {
        return new PoolPlan(
                live.whole("workers", 1, LoadLimits.WORKERS),
                live.wholeOr("unbounded", "capacity", LoadLimits.CAPACITY),
                live.whole("producers", 1, LoadLimits.PRODUCERS),
                live.perSecond("arrivals", LoadLimits.ARRIVALS),
                live.times("task time"),
                live.share("failing"),
                live.seed("seed", SEED));
    }

    private static LivePlan cache(SectionReader live) throws BadScenario {
        return new CachePlan(
                live.whole("callers", 1, LoadLimits.CALLERS),
                live.whole("keys", 1, LoadLimits.KEYS),
                live.decimal("skew", 0, LoadLimits.SKEW),
                live.times("compute time"),
                live.share("failing"),
                live.times("think time"),
                live.perSecond("invalidations", LoadLimits.INVALIDATIONS),
                live.seed("seed", SEED));
    }

    private static LivePlan barrier(SectionReader live) throws BadScenario {
        return new BarrierPlan(
                live.whole("parties", 1, LoadLimits.PARTIES),
                live.times("work time"),
                live.decimal("laggard", 1, LoadLimits.LAGGARD),
                live.time("limit"),
                live.time("action"),
                live.time("mend after"),
                live.seed("seed", SEED));
    }
}
