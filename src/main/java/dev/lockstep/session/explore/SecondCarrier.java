package dev.lockstep.session.explore;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/// Lets virtual threads of others run beside a search. A search has all of them share one carrier, and as each of its
/// threads hands that to the next, nobody else gets a turn before it is over; so a second one is opened for them. Both runs
/// and findings are the same on any number, and no slowing of the search could be measured.
final class SecondCarrier {
    private static final int BOTH = 2;

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int before = scheduler.getParallelism();

    /// To be called after a search has begun; again does no harm.
    void open() {
        scheduler.setParallelism(BOTH);
    }

    /// Gives the scheduler the number of carriers that it had when this was made. To be called after the search is over.
    void close() {
        scheduler.setParallelism(before);
    }
}
