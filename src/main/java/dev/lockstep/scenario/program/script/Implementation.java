package dev.lockstep.scenario.program.script;

import java.util.Set;

/// Which implementation of its engine a program watches: the sound one, which has everything, or a flawed twin, which
/// has no more than its pattern needs.
public sealed interface Implementation {

    /// What files write.
    String word();

    /// The settings and operations it has.
    ProgramParts parts();

    /// Whether it has a setting or an operation, in the words of files.
    default boolean has(String part) {
        return parts().has(part);
    }

    /// Those of a pool.
    enum OfPool implements Implementation {
        SOUND("sound", ProgramParts.ALL),
        FORGOTTEN_TASK_DONE("forgotten-task-done", ProgramParts.POOL),
        KILLED_WORKER("killed-worker", ProgramParts.POOL),
        SWALLOWED_ERROR("swallowed-error", ProgramParts.POOL),
        TAKE_WITHOUT_LIMIT("take-without-limit", ProgramParts.POOL),
        IF_FOR_WHILE("if-for-while", ProgramParts.POOL),
        NOTIFY_ONE("notify-one", ProgramParts.BOUNDED_POOL);

        private final String word;
        private final ProgramParts parts;

        OfPool(String word, ProgramParts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public ProgramParts parts() {
            return parts;
        }
    }

    /// Those of a cache.
    enum OfCache implements Implementation {
        SOUND("sound", ProgramParts.ALL),
        STAMPEDE("stampede", ProgramParts.CACHE),
        NO_SECOND_CHECK("no-second-check", ProgramParts.CACHE),
        GLOBAL_LOCK("global-lock", ProgramParts.FLAT_CACHE),
        MASTER_HELD("master-held", ProgramParts.FLAT_CACHE),
        LOCK_KEPT_ON_ERROR("lock-kept-on-error", ProgramParts.CACHE),
        NO_CYCLE_CHECK("no-cycle-check", ProgramParts.CACHE);

        private final String word;
        private final ProgramParts parts;

        OfCache(String word, ProgramParts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public ProgramParts parts() {
            return parts;
        }
    }

    /// Those of a barrier.
    enum OfBarrier implements Implementation {
        SOUND("sound", ProgramParts.ALL),
        NO_GENERATION("no-generation", ProgramParts.BARRIER),
        GHOST("ghost", ProgramParts.TIMED_BARRIER),
        NOTIFY_ONE("notify-one", ProgramParts.BARRIER);

        private final String word;
        private final ProgramParts parts;

        OfBarrier(String word, ProgramParts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public ProgramParts parts() {
            return parts;
        }
    }

    /// The settings and operations that an implementation has, in the words of files.
    enum ProgramParts {
        ALL,
        POOL,
        BOUNDED_POOL,
        CACHE,
        /// Its lock is held during a compute and not reentrant, so a compute cannot ask for another key.
        FLAT_CACHE,
        BARRIER,
        TIMED_BARRIER;

        private static final Set<String> OF_POOL = Set.of(
                "implementation", "workers", "task time", "failing", "submit TASK", "join", "shut down", "await termination");
        private static final Set<String> OF_CACHE = Set.of("implementation", "compute time", "failing", "get KEY");
        private static final Set<String> OF_BARRIER = Set.of("implementation", "parties", "await");

        boolean has(String part) {
            return switch (this) {
                case ALL -> true;
                case POOL -> OF_POOL.contains(part);
                case BOUNDED_POOL -> OF_POOL.contains(part) || part.equals("capacity");
                case CACHE -> OF_CACHE.contains(part) || part.equals("asks for");
                case FLAT_CACHE -> OF_CACHE.contains(part);
                case BARRIER -> OF_BARRIER.contains(part);
                case TIMED_BARRIER -> OF_BARRIER.contains(part) || part.equals("limit") || part.equals("await at most TIME");
            };
        }
    }
}
