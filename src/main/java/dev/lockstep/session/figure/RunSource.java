package dev.lockstep.session.figure;

import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;

/// What makes the run of a figure, and makes it again.
public sealed interface RunSource {

    /// The run, from its first step to its last, in the language that is spoken at the time.
    ///
    /// @throws ReplayMismatch if its scenario does not run so
    /// @throws IllegalArgumentException if its scenario does not run so, or at all
    FigureRun run(Scenario scenario);

    /// Chance, by a seed.
    record BySeed(long seed) implements RunSource {
        @Override
        public FigureRun run(Scenario scenario) {
            return FigureRuns.of(scenario, TracedRun.bySeed(scenario, seed));
        }
    }

    /// A schedule.
    record BySchedule(String schedule) implements RunSource {
        @Override
        public FigureRun run(Scenario scenario) {
            return FigureRuns.of(scenario, TracedRun.bySchedule(scenario, Schedule.parse(schedule)));
        }
    }

    /// Nothing makes it again: it was recorded.
    record Recorded(Trace trace) implements RunSource {
        @Override
        public FigureRun run(Scenario scenario) {
            return FigureRuns.of(scenario, trace, trace.last());
        }
    }

    /// Checks that the scenario runs in an order that can be asked for.
    ///
    /// @throws WrongChoice if it has no program, so that no order can be asked for
    static void check(Scenario scenario) throws WrongChoice {
        if (scenario.program() == null && scenario.live() == null) {
            throw new WrongChoice(
                    "",
                    LocalText.of(
                            "%s was recorded, and is shown as it was: take the program itself for another order",
                            "%s ist aufgezeichnet und wird so gezeigt: für eine andere Reihenfolge das Programm selbst nehmen",
                            scenario.id()));
        }
        if (scenario.program() == null) {
            throw new WrongChoice(
                    "",
                    LocalText.of(
                            "%s has no program, only a live part: open it in the window, or take one that has; "
                                    + "'lockstep scenarios --json' tells which have",
                            "%s hat kein Programm, nur einen Live-Teil: im Fenster öffnen oder eines mit Programm nehmen; "
                                    + "'lockstep scenarios --json' sagt, welche eins haben",
                            scenario.id()));
        }
    }

    /// What makes a simulated run that was stepped through: the seed alone, where its choices are those of that seed as
    /// far as it went, and otherwise its choices.
    static RunSource of(Scenario scenario, Trace trace) {
        List<String> choices = choices(trace);
        if (RunOrder.read(trace.header().order()).equals(RunOrder.by(seed(trace)))) {
            Trace whole = TracedRun.bySeed(scenario, seed(trace).seed()).timeline().trace();
            if (whole.last() >= trace.last() && choices(whole).subList(0, trace.last()).equals(choices)) {
                return new BySeed(seed(trace).seed());
            }
        }
        return new BySchedule(CompactSchedule.of(choices));
    }

    private static RunOrder.Seed seed(Trace trace) {
        return RunOrder.read(trace.header().order()).first() instanceof RunOrder.Seed seed
                ? seed
                : new RunOrder.Seed(0);
    }

    private static List<String> choices(Trace trace) {
        return IntStream.rangeClosed(1, trace.last()).mapToObj(step -> trace.step(step).chosen()).toList();
    }
}
