package dev.lockstep.runtime;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.RunBudget;
import java.util.List;

/// What a program needs that was not written against the port: memory of its own, whose accesses get their turns, and a
/// way to tell what is found about it.
public interface MemoryRuntime extends EngineRuntime {

    /// Makes the turns of a place of memory.
    ///
    /// @param name the same in every run, and of no other place of the run
    Place place(String name);

    /// Waits for ever: for a thread that goes round in a loop, reads nothing and changes nothing.
    void goRound();

    /// Whether a thread of this runtime lives. One operation.
    boolean isAlive(LogicalThread thread);

    /// Whether a thread of this runtime is interrupted, which stays so. One operation.
    boolean isInterrupted(LogicalThread thread);

    /// The lines that led to the caller's next operation, innermost first; for an observed run that records them.
    void standing(List<CodePlace> lines);

    /// The number of steps until now.
    int steps();

    /// Records that two accesses of this run are a data race: a failure of the run, which goes on.
    void raced(DataRace race);

    /// Ends the run before its end, which is no failure of the program: a budget is used up, or the run needs something
    /// that it does not have.
    ///
    /// @param at the line that did
    /// @return never
    /// @throws RunEnded always
    RunEnded stop(RunBudget budget, CodePlace at);
}
