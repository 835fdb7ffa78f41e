package dev.lockstep.runtime;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What a program needs that was not written against the port: memory of its own, whose accesses get their turns, and a
/// way to tell what is found about it.
public interface MemoryRuntime extends EngineRuntime {

    /// Makes the turns of a place of memory.
    ///
    /// @param name the same in every run, and of no other place of the run
    MemoryPlace place(String name);

    /// Waits until one of these places was written since it was seen, as [MemoryPlace#readOnceWritten] does, without
    /// reading it. One operation, which no interrupt ends; without places it has no end.
    ///
    /// @throws IllegalArgumentException if another runtime made one of them
    void untilWritten(List<MemoryPlace.Seen> seen);

    /// As [#spawn(String, Role, Body)].
    ///
    /// @param isInterrupted whether the thread is interrupted from its start; asked for as a part of the operation
    LogicalThread spawn(String name, Role role, Body body, BooleanSupplier isInterrupted);

    /// Whether a thread of this name was started and has not ended.
    Flag lifeOf(ThreadId thread);

    /// Whether a thread of this name is interrupted, or was when it ended.
    Flag interruptOf(ThreadId thread);

    /// Interrupts the thread of this name. One operation.
    ///
    /// @param otherwise is run where no such thread was started, as a part of the operation
    void interrupt(ThreadId thread, Runnable otherwise);

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
