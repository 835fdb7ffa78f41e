package dev.lockstep.explore.dpor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How many permits of each semaphore some steps have given, less those they took.
final class PermitBalance {

    // Most steps have nothing to do with permits.
    private @Nullable Map<Object, Integer> given;

    /// Counts a step too.
    ///
    /// @return how many were given of its semaphore, less those taken; 0 where it is about none
    int add(SearchNode step) {
        int more = step.permits();
        if (more == 0) {
            return 0;
        }
        if (given == null) {
            given = new HashMap<>();
        }
        return given.merge(step.operation().object(), more, Integer::sum);
    }

    /// Whether there are as many of each as before.
    boolean isEven() {
        return given == null || given.values().stream().allMatch(each -> each == 0);
    }
}
