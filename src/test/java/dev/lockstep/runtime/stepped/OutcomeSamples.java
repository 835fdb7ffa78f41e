package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.StepOperation.OfThread;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.List;

/// Outcomes for tests of what is made of them.
public final class OutcomeSamples {

    private static final ThreadId A = new ThreadId("A");
    private static final ThreadId B = new ThreadId("B");

    /// One of each kind that there is.
    public static final List<Outcome> ONE_OF_EACH = List.of(
            new Outcome.Finished(),
            new Outcome.Deadlock(
                    List.of(new WaitsFor(A, new LockId("", "right"), B), new WaitsFor(B, new LockId("", "left"), A)),
                    8),
            new Outcome.WaitsForever(List.of(new Stuck(A, new OfThread(ThreadVerb.JOIN, B), "", null, false))),
            new Outcome.NoProgress(List.of(A, B), 4, 9),
            new Outcome.StepLimit(100),
            new Outcome.PropertyBroken("never: x = 1", "x = 1"),
            new Outcome.ThreadFailed(A, new Fault("IllegalStateException", "full"), new IllegalStateException("full")),
            new Outcome.EngineError(B, "looked at g without holding m, which guards it"),
            new Outcome.ScheduleEnded(3),
            new Outcome.Raced(
                    new DataRace(
                            "Counter.count", "Counter#1.count",
                            new DataRace.Side(A, true, new CodePlace("Counter.java", 4), 3),
                            new DataRace.Side(B, false, new CodePlace("Counter.java", 7), 5))),
            new Outcome.Stopped(A, RunBudget.STACK, new CodePlace("Counter.java", 9)));

    private OutcomeSamples() {}
}
