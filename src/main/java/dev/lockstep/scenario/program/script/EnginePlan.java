package dev.lockstep.scenario.program.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The engine of a program, and its handler, loader or action.
public sealed interface EnginePlan {

    Implementation implementation();

    /// A pool, and its handler.
    ///
    /// @param takeLimit how long a worker waits for a task before it starts its loop again; empty: until it is woken
    /// @param taskTime how long each task sleeps; empty: it does not
    /// @param failing the tasks that throw
    record Pool(
            Implementation implementation,
            int workers,
            OptionalInt capacity,
            Optional<Duration> takeLimit,
            Optional<Duration> taskTime,
            Set<String> failing)
            implements
                EnginePlan {

        public Pool {
            requireOf(Implementation.Engine.POOL, implementation);
            failing = Set.copyOf(failing);
        }
    }

    /// A cache, and its loader. A computed value names the thread that computed it.
    ///
    /// @param computeTime how long each compute sleeps; empty: it does not
    /// @param failing the computes that throw
    /// @param asking the computes that ask for another key before they return; where several match, the first
    record Cache(
            Implementation implementation,
            Optional<Duration> computeTime,
            List<Computes> failing,
            List<AskingCompute> asking)
            implements
                EnginePlan {

        public Cache {
            requireOf(Implementation.Engine.CACHE, implementation);
            failing = List.copyOf(failing);
            asking = List.copyOf(asking);
        }

        /// The cycle of keys that a compute of `key` by `caller` asks for, nested, `key` first and last; empty where
        /// there is no cycle.
        public List<String> circle(String key, String caller) {
            List<String> keys = new ArrayList<>(List.of(key));
            while (keys.size() == new HashSet<>(keys).size()) {
                String last = keys.getLast();
                Optional<AskingCompute> next = asking.stream()
                        .filter(each -> each.computes().means(last, caller))
                        .findFirst();
                if (next.isEmpty()) {
                    return List.of();
                }
                keys.add(next.get().asked());
            }
            return List.copyOf(keys.subList(keys.indexOf(keys.getLast()), keys.size()));
        }
    }

    /// A barrier and its action.
    ///
    /// @param limit how long a party waits where its script gives no limit; empty: for ever
    /// @param action how long the action sleeps; empty: there is none
    record Barrier(
            Implementation implementation,
            int parties,
            Optional<Duration> limit,
            Optional<Duration> action,
            boolean actionFails)
            implements
                EnginePlan {

        public Barrier {
            requireOf(Implementation.Engine.BARRIER, implementation);
        }
    }

    private static void requireOf(Implementation.Engine engine, Implementation implementation) {
        if (implementation.engine() != engine) {
            throw new IllegalArgumentException(implementation + " implements a " + implementation.engine());
        }
    }

    /// Computes of `key`: those of `thread` or, where that is null, all.
    record Computes(String key, @Nullable String thread) {

        boolean means(String wanted, String caller) {
            return key.equals(wanted) && (thread == null || thread.equals(caller));
        }
    }

    /// Computes that ask for another key before they return.
    record AskingCompute(Computes computes, String asked) {}
}
