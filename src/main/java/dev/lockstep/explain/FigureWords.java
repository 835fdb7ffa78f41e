package dev.lockstep.explain;

import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;

/// What figures of runs say apart from what happens in the runs, in one language. For any thread.
public interface FigureWords {

    /// A column of a table of steps.
    enum Column {
        STEP,
        THREAD,
        /// The kind of the step.
        KIND,
        /// What happened.
        SENTENCE
    }

    /// What a column has, as its head.
    String column(Column column, StepUnit unit);

    /// What a figure with a column for each thread and a row for each step shows, in a sentence.
    String schedule(StepUnit unit);

    /// What two runs beside each other show, in a sentence.
    String comparison();

    /// That a thread holds a lock, as a label for a screen reader.
    String holds(ThreadId thread, LockId lock);

    /// A lock, as a label that says that it is one.
    String lock(LockId lock);

    /// That two runs begin with this many steps in common, and part then, in a sentence.
    ///
    /// @param steps 0 where the first steps differ
    String same(int steps, StepUnit unit);

    /// That two runs have all their steps in common, in a sentence.
    ///
    /// @param steps how many
    String alike(int steps, StepUnit unit);

    /// That the rest of a run has no steps, in a sentence.
    String noMore(StepUnit unit);

    /// The work of a thread for an engine, as a label.
    String work(EngineWork work);

    /// The locks of a run, as a heading.
    String locks();

    /// That so many events of a recording were dropped, in a few words.
    String dropped(long events);
}
