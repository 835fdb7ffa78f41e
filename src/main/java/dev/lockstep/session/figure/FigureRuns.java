package dev.lockstep.session.figure;

import dev.lockstep.diagram.layout.HeaderFigure;
import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.event.ThreadId;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureRun.End;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.figure.FigureRun.Failure;
import dev.lockstep.figure.FigureStep;
import dev.lockstep.figure.FigureStep.Mark;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.session.history.SnapshotFigures;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes what figures show of a run: its steps in the language that is spoken at the time.
public final class FigureRuns {
    private FigureRuns() {}

    /// A whole run that was made here.
    public static FigureRun of(Scenario scenario, TracedRun run) {
        BranchHistory again = recorded(scenario, run.timeline().trace());
        return of(scenario, again, run.timeline(), again.last(), run.report().outcome());
    }

    /// The run of a trace, from its first step to step `last`. How it ended is said as the trace has it, in whatever
    /// language that was.
    public static FigureRun of(Scenario scenario, Trace trace, int last) {
        TraceEnd end = trace.end();
        BranchHistory run = recorded(scenario, trace);
        return of(
                scenario, run, run.timeline(), last,
                end == null ? null : RunEnd.described(end.kind(), end.message()));
    }

    private static BranchHistory recorded(Scenario scenario, Trace trace) {
        return BranchHistory.recorded(trace.upTo(trace.last()), scenario.program());
    }

    /// @param timeline of a run that was made here its own: it knows who can go on after the last step, as no trace does
    private static FigureRun of(
            Scenario scenario, BranchHistory run, Timeline timeline, int last, @Nullable RunEnd end) {
        boolean simulated = run.trace().header().simulated();
        List<FigureStep> steps = new ArrayList<>();
        Snapshot before = timeline.at(0);
        for (LaneMark mark : StepNarrator.marks(timeline, 1, last)) {
            Snapshot after = timeline.at(mark.step());
            steps.add(
                    new FigureStep(
                            mark.step(), mark.thread(), run.step(mark.step()).chosen(),
                            new Mark(mark.sign(), mark.object(), mark.sentence()), before, after,
                            figures(after, simulated)));
            before = after;
        }
        RunOrigin origin = run.origin();
        return new FigureRun(
                head(scenario, run, last), origin.unit(), timeline.at(0), threads(steps), steps,
                timeline.lanes(0, last + 1), failures(run, last), last == run.last() ? end(end) : End.NONE);
    }

    private static List<HeaderFigure> figures(Snapshot snapshot, boolean simulated) {
        return SnapshotFigures.of(snapshot, simulated)
                .stream()
                .map(figure -> new HeaderFigure(figure.id(), figure.text(), figure.label()))
                .toList();
    }

    private static FigureHead head(Scenario scenario, BranchHistory run, int last) {
        ScenarioCard card = run.origin().simulated()
                ? ScenarioCard.stepped(scenario)
                : ScenarioCard.recorded(scenario, run.last());
        String origin = run.origin().simulated() && run.origin().bySchedule()
                ? run.origin().source().words() + ", " + CompactSchedule.of(choices(run, last))
                : run.origin().text();
        return new FigureHead(card.title(), card.about(), origin, FigureCaption.of(card, origin));
    }

    private static List<String> choices(BranchHistory run, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(step -> run.step(step).chosen()).toList();
    }

    private static List<Failure> failures(BranchHistory run, int last) {
        return run.failureMarks()
                .between(0, last)
                .stream()
                .map(failure -> new Failure(failure.step(), failure.thread(), failure.sentence()))
                .toList();
    }

    /// Those that took a step, in the order of their names, as the lanes have them.
    private static List<ThreadId> threads(List<FigureStep> steps) {
        return steps.stream()
                .map(FigureStep::thread)
                .distinct()
                .sorted(Comparator.comparing(ThreadId::name, NaturalOrder.OF_NAMES))
                .toList();
    }

    private static End end(@Nullable RunEnd finish) {
        if (finish == null || finish.isCut()) {
            return End.NONE;
        }
        return new End(finish.message(), finish.good() ? EndSign.GOOD : EndSign.BAD);
    }
}
