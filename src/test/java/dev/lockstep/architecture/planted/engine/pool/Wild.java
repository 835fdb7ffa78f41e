package dev.lockstep.architecture.planted.engine.pool;

import dev.lockstep.architecture.planted.cli.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// An engine that breaks every rule for engines.
class Wild {
    static int shared;

    private final List<Told> told = new ArrayList<>();
    private final AtomicInteger counter = new AtomicInteger();
    private int count;

    synchronized double step() {
        told.clear();
        count += counter.incrementAndGet();
        shared = count;
        return Math.random() + Instant.now().toEpochMilli();
    }
}
