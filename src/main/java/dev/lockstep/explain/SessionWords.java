package dev.lockstep.explain;

import dev.lockstep.trace.RunOrder;

/// What is said of a session, in one language, apart from what happens in its run. For any thread.
public interface SessionWords {

    /// What a number is about that stands beside the title.
    enum Figure {
        /// How many tasks end in a second.
        THROUGHPUT,
        /// How long the longest waits are, but for one in a hundred.
        LONG_WAIT,
        FAILED,
        DONE,
        QUEUED,
        RUNNING,
        /// Tasks that ended and were never marked done.
        UNMARKED,
        /// How many come in a second.
        CALLS,
        HITS,
        MISSES,
        COMPUTES,
        WAITS,
        LOCK_TABLE,
        GENERATION,
        TRIPS,
        WAITING,
        BROKEN,
        /// How many end in a second.
        ROUNDS,
        TIME,
        VIRTUAL_TIME
    }

    /// What a number is about, as a caption.
    String figure(Figure figure);

    /// That a run is simulated, in a word or two.
    String simulated();

    /// That a run was read from a file, in a word or two.
    String recordedRun();

    /// That the threads of a run are real, in a word or two.
    String realThreads();

    /// What decided the order of steps, in a few words.
    String order(RunOrder order);

    /// What is said of the parameters and calls of a live run.
    LoadWords load();

    /// Why a session did not do what a person wanted.
    ErrorWords errors();

    /// A branch that parted from another, as a label.
    ///
    /// @param choice the choice that it began with
    String branch(int step, String choice);
}
