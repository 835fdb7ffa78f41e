package dev.lockstep.explore;

import dev.lockstep.event.Event;
import dev.lockstep.event.Recorded;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Property.Kind;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Judges a run of a program by its properties and by what is left at its end.
///
/// A property of the end feeds on nothing: what is left at the end follows from each thing's own order.
public final class ProgramJudge implements Judge {

    private static final int MOST_BITS = 63;

    private final Watch watch;
    private final List<Property> properties;
    private long sequence;

    private ProgramJudge(Program program, List<Property> properties) {
        this.watch = program.watch();
        this.properties = properties;
    }

    /// The program with its judges.
    public static Subject subjectOf(Program program) {
        var properties = program instanceof ScriptedProgram(var plan) ? plan.properties() : List.<Property>of();
        return new Subject(
                program::setUp, program.settings(), true, () -> new ProgramJudge(program, properties));
    }

    @Override
    public long saw(long nanos, ThreadId thread, Event event) {
        watch.saw(new Recorded(++sequence, nanos, thread, event));
        long fed = 0;
        for (int i = 0; i < properties.size(); i++) {
            var property = properties.get(i);
            if (property.kind() != Kind.IN_THE_END && property.feeds(thread, event)) {
                fed |= 1L << Math.min(i, MOST_BITS);
            }
        }
        return fed;
    }

    @Override
    public Judgement over(RunResult result) {
        watch.over();
        var failures = new ArrayList<>(result.failures());
        watch.properties().stream()
                .filter(PropertyState::broken)
                .map(state -> new Outcome.PropertyBroken(state.name(), state.message()))
                .forEach(failures::add);
        var sometimes = properties.stream()
                .filter(property -> property.kind() == Kind.SOMETIMES)
                .map(Property::name)
                .collect(Collectors.toSet());
        var seen = watch.properties().stream()
                .filter(state -> state.held() && sometimes.contains(state.name()))
                .map(PropertyState::name)
                .toList();
        return new Judgement(outcome(result, failures), failures, seen);
    }

    private String outcome(RunResult result, List<Outcome> failures) {
        var end = failures.isEmpty()
                ? result.outcome().kind()
                : failures.stream().map(FailureKey::of).sorted().collect(Collectors.joining("; "));
        var left = watch.endState().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
        return left.isEmpty() ? end : end + ": " + left;
    }
}
