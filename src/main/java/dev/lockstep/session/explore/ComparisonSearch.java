package dev.lockstep.session.explore;

import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.ExploreFrame.RunComparison.Side;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Finds, for a failing run and an outcome, a run with that outcome that has as many first steps in common with the
/// failing one as can be found quickly.
///
/// It goes back along the failing run and, at each step, takes another choice and lets the run go to its end; the first
/// such run with the outcome is taken. Where none shares more choices than the search's own example, the example is.
final class ComparisonSearch {
    /// The most runs that are tried.
    private static final int MOST = 2_000;

    private final Scenario scenario;
    private final Program program;
    private final BooleanSupplier unwanted;
    private int tried;

    /// @param unwanted when true, the search's own example is taken
    ComparisonSearch(Scenario scenario, Program program, BooleanSupplier unwanted) {
        this.scenario = scenario;
        this.program = program;
        this.unwanted = unwanted;
    }

    /// Compares two of what `found` has, by their indices.
    ///
    /// @throws RuntimeException if the scenario is not the same in every run
    RunComparison compare(SearchReport found, int failure, int outcome) {
        SearchReport.Failure fails = found.failures().get(failure);
        SearchReport.Ended ended = found.outcomes().get(outcome);
        Schedule left = Schedule.parse(fails.schedule());
        Timeline run = timeline(left);
        Schedule right = nearest(left, run.trace(), ended);
        return new RunComparison(
                side(fails.sentence(), false, left, run),
                failure,
                side(ended.headline(), ended.ok(), right, timeline(right)),
                outcome,
                inCommon(left, right));
    }

    private Timeline timeline(Schedule schedule) {
        return TracedRun.bySchedule(scenario, schedule).timeline();
    }

    private static Side side(String heading, boolean ok, Schedule schedule, Timeline run) {
        return new Side(heading, ok, schedule.toString(), StepNarrator.lines(run, schedule.size()));
    }

    private Schedule nearest(Schedule left, Trace trace, SearchReport.Ended ended) {
        Schedule example = Schedule.parse(ended.example());
        int enough = inCommon(left, example);
        for (int at = left.size() - 1; at >= enough; at--) {
            for (Choice other : others(left, trace, at)) {
                if (tried++ >= MOST || unwanted.getAsBoolean()) {
                    return example;
                }
                NaturalCompletion run = NaturalCompletion.after(beginning(left, at, other), program);
                if (run.end().equals(ended.end()) && run.left().equals(ended.left())) {
                    return run.schedule();
                }
            }
        }
        return example;
    }

    /// The other choices enabled after step `at`; time-outs, cancellations and spurious wake-ups come last.
    private static List<Choice> others(Schedule left, Trace trace, int at) {
        return trace.step(at + 1).enabled().stream()
                .map(Choice::parse)
                .filter(choice -> !choice.equals(left.choices().get(at)))
                .sorted(Comparator.comparing(choice -> choice.alternative() instanceof Way way && way != Way.GO))
                .toList();
    }

    private static Schedule beginning(Schedule left, int at, Choice then) {
        return new Schedule(Stream.concat(left.choices().stream().limit(at), Stream.of(then)).toList());
    }

    private static int inCommon(Schedule left, Schedule right) {
        int most = Math.min(left.size(), right.size());
        for (int i = 0; i < most; i++) {
            if (!left.choices().get(i).equals(right.choices().get(i))) {
                return i;
            }
        }
        return most;
    }

    /// A run that begins with given choices and then goes to its end without needless switches: the running thread goes
    /// on while it can, and time-outs, cancellations and spurious wake-ups come last.
    ///
    /// @param end its outcome, and `left` its end state, as a search counts outcomes
    /// @param schedule all its choices
    private record NaturalCompletion(RunOutcome end, Map<String, String> left, Schedule schedule) {

        /// Runs the program so.
        ///
        /// @throws dev.lockstep.runtime.stepped.ReplayMismatch if a choice of `beginning` is not enabled at its step
        static NaturalCompletion after(Schedule beginning, Program program) {
            SearchedProgram subject = ProgramJudge.subjectOf(program);
            Judge judge = subject.judges().get();
            Strategy replay = ReplayStrategy.of(beginning, new KeepRunningStrategy());
            int[] step = {0};
            Strategy counting = point -> {
                int index = replay.choose(point);
                step[0] = point.step();
                return index;
            };
            RunResult result = new SteppedRuntime(
                    counting,
                    subject.settings(),
                    (nanos, thread, event) -> judge.saw(step[0], nanos, thread, event))
                    .run(subject.setUp());
            Judgement judgement = judge.over(result);
            return new NaturalCompletion(judgement.end(), judgement.left(), result.schedule());
        }
    }
}
