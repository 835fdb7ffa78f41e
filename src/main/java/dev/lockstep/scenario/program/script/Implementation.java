package dev.lockstep.scenario.program.script;

/// Which implementation of its engine a program watches: the sound one, which has everything, or a flawed twin, which
/// has no more than its pattern needs.
public sealed interface Implementation {

    /// What files write.
    String word();

    /// The settings and operations it has.
    Parts parts();

    /// Whether it has a setting or an operation, in the words of files.
    default boolean has(String part) {
        return parts().has(part);
    }

    /// Those of a pool.
    enum OfPool implements Implementation {
        SOUND("sound", Parts.ALL),
        FORGOTTEN_TASK_DONE("forgotten-task-done", Parts.POOL),
        KILLED_WORKER("killed-worker", Parts.POOL),
        SWALLOWED_ERROR("swallowed-error", Parts.POOL),
        TAKE_WITHOUT_LIMIT("take-without-limit", Parts.POOL),
        IF_FOR_WHILE("if-for-while", Parts.POOL),
        NOTIFY_ONE("notify-one", Parts.BOUNDED_POOL);

        private final String word;
        private final Parts parts;

        OfPool(String word, Parts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Parts parts() {
            return parts;
        }
    }

    /// Those of a cache.
    enum OfCache implements Implementation {
        SOUND("sound", Parts.ALL),
        STAMPEDE("stampede", Parts.CACHE),
        NO_SECOND_CHECK("no-second-check", Parts.CACHE),
        GLOBAL_LOCK("global-lock", Parts.FLAT_CACHE),
        MASTER_HELD("master-held", Parts.FLAT_CACHE),
        LOCK_KEPT_ON_ERROR("lock-kept-on-error", Parts.CACHE),
        NO_CYCLE_CHECK("no-cycle-check", Parts.CACHE);

        private final String word;
        private final Parts parts;

        OfCache(String word, Parts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Parts parts() {
            return parts;
        }
    }

    /// Those of a barrier.
    enum OfBarrier implements Implementation {
        SOUND("sound", Parts.ALL),
        NO_GENERATION("no-generation", Parts.BARRIER),
        GHOST("ghost", Parts.TIMED_BARRIER),
        NOTIFY_ONE("notify-one", Parts.BARRIER);

        private final String word;
        private final Parts parts;

        OfBarrier(String word, Parts parts) {
            this.word = word;
            this.parts = parts;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Parts parts() {
            return parts;
        }
    }
}
