package dev.lockstep.runtime.stepped;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/// While open, virtual threads of the whole JVM share one carrier, so that a hand-over need not cross cores. For speed
/// alone: runs are right without it. Do not open it while real threads are being shown.
///
///     try (var _ = new CarrierLimit()) { … many runs … }
public final class CarrierLimit implements AutoCloseable {

    private final VirtualThreadSchedulerMXBean scheduler = ManagementFactory
            .getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int before = scheduler.getParallelism();

    public CarrierLimit() {
        scheduler.setParallelism(1);
    }

    /// Gives the scheduler back the number of carriers it had.
    @Override
    public void close() {
        scheduler.setParallelism(before);
    }
}
