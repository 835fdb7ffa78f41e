package dev.lockstep.session.headless;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import dev.lockstep.runtime.stepped.strategy.RecordedStep;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.ProgramSetUp;
import dev.lockstep.session.history.RunBounds;
import dev.lockstep.session.history.SameSteps;
import dev.lockstep.session.history.StepRecorder;
import dev.lockstep.session.history.TraceReplay;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A run that was made from its start to its end, one operation at a time, by a seed, a schedule or any strategy.
///
/// By a seed it is the run that a [StepSession] with that seed shows when it goes by itself, event for event.
///
/// @param report its outcome and failures
/// @param timeline its trace, and the snapshot after every step
public record TracedRun(RunReport report, Timeline timeline) {

    /// Runs `scenario` in random order by this seed, within the scenario's own bounds.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static TracedRun bySeed(Scenario scenario, long seed) {
        return of(
                scenario, RandomStrategy.natural(seed), settings(scenario), RunOrder.by(new RunOrder.Seed(seed)).text(),
                seed);
    }

    /// Runs `scenario` in this order and no further, within the scenario's own bounds.
    ///
    /// @throws ReplayMismatch if a choice of the schedule cannot be made when its turn comes
    /// @throws IllegalArgumentException if the run is over before the schedule is, or the scenario has no program
    public static TracedRun bySchedule(Scenario scenario, Schedule schedule) {
        ReplayStrategy replay = ReplayStrategy.of(schedule);
        TracedRun run = of(scenario, replay, settings(scenario), RunOrder.Rule.SCHEDULE.text(), null);
        if (replay.played() < schedule.size() && run.report().outcome().kind() != OutcomeKind.ENGINE_ERROR) {
            throw new RefusedInput(
                    LocalText.of(
                            "the run is over after step %s (%s), but the choices of the schedule are %s",
                            "der Lauf ist nach Schritt %s zu Ende (%s), aber der Ablaufplan hat %s Entscheidungen",
                            run.report().steps(), run.report().outcome().kind().word(), schedule.size()));
        }
        return run;
    }

    /// Makes a recorded run again, as far as it was recorded, and compares the choice, the enabled choices and the
    /// operation at every step.
    ///
    /// @throws ReplayMismatch at the first step that differs
    /// @throws IllegalArgumentException if the run is over before the recording is, or the scenario has no program
    public static TracedRun again(Scenario scenario, Trace recorded) {
        List<RecordedStep> steps = TraceReplay.of(TraceReplay.steps(recorded, recorded.last()));
        ReplayStrategy replay = ReplayStrategy.verifying(steps, _ -> Strategy.END);
        TracedRun run = of(scenario, replay, settings(scenario), recorded.header().order());
        if (replay.played() < steps.size()) {
            throw new RefusedInput(
                    LocalText.of(
                            "replay differs: the run is over after step %s (%s), recorded are %s",
                            "die Wiederholung weicht ab: der Lauf ist nach Schritt %s zu Ende (%s), aufgezeichnet sind %s",
                            run.report().steps(), run.report().outcome().kind().word(), steps.size()));
        }
        return run;
    }

    /// Makes the choices of a run of another scenario in `scenario`, as far as they are enabled there and run the same
    /// operations, and goes no further.
    ///
    /// @throws IllegalArgumentException if the scenario has no program
    public static TracedRun alike(Scenario scenario, Trace first) {
        return of(scenario, new SameSteps(first), settings(scenario), RunOrder.Rule.SCHEDULE.text(), null);
    }

    /// Runs `scenario` as `strategy` decides.
    ///
    /// @param order the seed or strategy in words, as in [TraceHeader#order()]
    /// @throws IllegalArgumentException if the scenario has no program
    public static TracedRun of(Scenario scenario, Strategy strategy, RunSettings settings, String order) {
        return of(scenario, strategy, settings, order, null);
    }

    /// The bounds that the scenario asks for.
    ///
    /// @throws IllegalArgumentException if it has no program
    public static RunSettings settings(Scenario scenario) {
        return RunBounds.of(RunBounds.program(scenario));
    }

    private static TracedRun of(
            Scenario scenario, Strategy strategy, RunSettings settings, String order, @Nullable Long seed) {
        Program program = RunBounds.program(scenario);
        BranchHistory branch = BranchHistory
                .first(program, new TraceHeader(scenario.id(), scenario.text(), true, order));
        StepRecorder recorder = new StepRecorder();
        Strategy writing = point -> {
            branch.add(recorder.complete(), point.failures());
            int index = strategy.choose(point);
            if (index == Strategy.END) {
                branch.canChoose(recorder.enabled(point));
            } else {
                recorder.chose(point, index);
            }
            return index;
        };
        ProgramSetUp setUp = new ProgramSetUp(program);
        Schedule schedule = new Schedule(List.of());
        try {
            RunResult result = new SteppedRuntime(writing, settings, recorder).run(setUp);
            schedule = result.schedule();
            branch.add(recorder.complete(), result.failures());
            branch.over(result);
        } catch (RuntimeException | Error thrown) {
            String mistake = setUp.mistake();
            if (mistake == null) {
                throw thrown;
            }
            branch.add(recorder.complete(), List.of());
            branch.broke(mistake);
        }
        RunReport report = new RunReport(
                scenario.id(),
                seed,
                schedule,
                branch.last(),
                Objects.requireNonNull(branch.finish(), "a run that is over has ended somehow"),
                branch.failures(),
                branch.propertiesAt(branch.last()),
                branch.endState());
        return new TracedRun(report, branch.timeline());
    }
}
