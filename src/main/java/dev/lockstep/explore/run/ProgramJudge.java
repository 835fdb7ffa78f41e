package dev.lockstep.explore.run;

import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Property.Kind;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Judges a run of a program by its properties and its end state.
///
/// An `in the end` property is fed by no step: the end state does not depend on the order of independent steps.
public final class ProgramJudge implements Judge {

    private static final int MOST_BITS = 62;

    private final Watch watch;
    private final List<Property> properties;
    private final List<String> sometimes;
    private final List<FailureAt> broke = new ArrayList<>();
    private long sequence;
    private int known;

    private ProgramJudge(Program program, List<Property> properties, List<String> sometimes) {
        this.watch = program.watch();
        this.properties = properties;
        this.sometimes = sometimes;
    }

    /// The program with its judges.
    public static SearchedProgram subjectOf(Program program) {
        List<Property> properties = properties(program);
        List<String> sometimes = sometimes(program);
        return new SearchedProgram(
                program::setUp, program.settings(), true, () -> new ProgramJudge(program, properties, sometimes));
    }

    /// The *sometimes* properties of a program, which some order must show.
    public static List<String> sometimes(Program program) {
        return properties(program).stream()
                .filter(property -> property.kind() == Kind.SOMETIMES)
                .map(Property::name)
                .toList();
    }

    private static List<Property> properties(Program program) {
        return program instanceof ScriptedProgram scripted ? scripted.plan().properties() : List.of();
    }

    @Override
    public long saw(int step, long nanos, ThreadId thread, Event event) {
        // Most events change neither a property nor the end state, and a search has millions.
        if (!watch.saw(new RecordedEvent(++sequence, nanos, thread, event))) {
            return 0;
        }
        long fed = LEFT;
        for (int i = 0; i < properties.size(); i++) {
            Property property = properties.get(i);
            if (property.kind() != Kind.IN_THE_END && property.feeds(thread, event)) {
                fed |= 1L << Math.min(i, MOST_BITS - 1);
            }
        }
        if (watch.broken() > known) {
            note(step);
        }
        return fed;
    }

    @Override
    public Object state() {
        return watch.state();
    }

    /// Notes the properties broken since the last call.
    private void note(int step) {
        for (PropertyState state : watch.properties()) {
            Outcome.PropertyBroken failure = state.failure();
            if (state.broken() && broke.stream().noneMatch(one -> one.failure().equals(failure))) {
                broke.add(new FailureAt(failure, step));
            }
        }
        known = watch.broken();
    }

    @Override
    public Judgement over(RunResult result) {
        watch.over(result.cameToItsEnd());
        if (watch.broken() > known) {
            note(FailureAt.END);
        }
        RunOutcome end = RunOutcome.of(result, broke.stream().map(FailureAt::failure).toList());
        return new Judgement(end, left(result), broke, sometimes.isEmpty() ? List.of() : seen());
    }

    private Map<String, String> left(RunResult result) {
        for (Outcome failure : result.failures()) {
            if (failure instanceof Outcome.NoProgress(var threads, _, _)) {
                return watch.endState(threads.stream().map(ThreadId::name).collect(Collectors.toSet()));
            }
        }
        return watch.endState();
    }

    private List<String> seen() {
        return watch.properties().stream()
                .filter(state -> state.held() == Held.SEEN && sometimes.contains(state.name()))
                .map(PropertyState::name)
                .toList();
    }
}
