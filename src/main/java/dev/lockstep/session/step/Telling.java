package dev.lockstep.session.step;

import dev.lockstep.event.Event;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.session.Line;
import dev.lockstep.session.Told;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Labels;
import dev.lockstep.snapshot.Sentences;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Tells steps in sentences.
public final class Telling {
    private static final int MOST = 300;

    private Telling() {}

    /// What the step did, the most telling first. Where nothing was told, its operation says it.
    static List<String> last(TraceStep step) {
        if (step.number() == 0) {
            return List.of();
        }
        List<String> sentences = step.events().stream()
                .filter(recorded -> !isNoise(recorded.event()))
                .sorted(Comparator.comparingInt(recorded -> rank(recorded.event())))
                .map(Sentences::of)
                .toList();
        return sentences.isEmpty() ? List.of(untold(step)) : sentences;
    }

    /// Says by its operation what a step did that told nothing.
    private static String untold(TraceStep step) {
        Choice choice = Choice.parse(step.chosen());
        String operation = Labels.operation(step.operation()) + ".";
        return switch (choice.alternative()) {
            case Way.TIMEOUT -> choice.thread() + "'s time is over: " + operation;
            case Way.SPURIOUS -> choice.thread() + " wakes without a cause: " + operation;
            case Way.CANCELLED -> choice.thread() + " is interrupted: " + operation;
            case Way.GO -> choice.thread() + ": " + operation;
            case Signal _ -> choice.thread() + ": " + operation;
        };
    }

    /// Each step from the first to that of number `last`, in its most telling sentence.
    public static List<Line> lines(Trace trace, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(trace::step)
                .map(step -> new Line(
                        step.number(),
                        Choice.parse(step.chosen()).thread(),
                        step.chosen(),
                        last(step).getFirst()))
                .toList();
    }

    /// What happened up to the step of this number, newest first, as far as anyone reads.
    static List<Told> told(Trace trace, int number) {
        List<Told> told = new ArrayList<>();
        for (int at = number; at >= 0 && told.size() < MOST; at--) {
            for (Recorded recorded : trace.step(at).events().reversed()) {
                if (!(recorded.event() instanceof ThreadEvent.Reached)) {
                    told.add(new Told(
                            recorded.sequence(),
                            at,
                            recorded.nanos(),
                            EventKind.of(recorded.event()),
                            Sentences.of(recorded)));
                }
            }
        }
        return told;
    }

    private static boolean isNoise(Event event) {
        return event instanceof ThreadEvent.Reached || event instanceof ScriptEvent.Began;
    }

    private static int rank(Event event) {
        return switch (EventKind.of(event)) {
            case TROUBLE -> 0;
            case WORK -> 1;
            case CONTROL -> 2;
            case LOCKS -> 3;
            case THREADS -> 4;
            // What an update read is no news beside what it wrote.
            case SCRIPT -> event instanceof ScriptEvent.Wrote ? 5 : 6;
        };
    }
}
