package dev.lockstep.session.history;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.SessionWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.RunOrigin.Source;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.live.TraceWriter;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.RunOrder;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceEnd;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One branch of a run: its trace, the snapshot after each step, its properties and its failures. It only grows. For
/// one thread at a time.
public final class BranchHistory {
    private final int id;
    private final int from;
    /// The choice that parts it from the branch that it began as; null where it did not.
    private final @Nullable String parting;
    private final Timeline timeline;
    private final Watch watch;
    private final PropertyLog properties;
    private final List<RunFailure> failures = new ArrayList<>();
    private final FailureMarks failureMarks = new FailureMarks();
    private List<String> enabled = List.of();
    private @Nullable RunEnd finish;
    private boolean closed;
    /// Whether its first steps come from a recorded trace.
    private boolean recorded;
    /// The first step that was not chosen as the header says; 0 where there is none.
    private int laterDeciderFrom;
    private RunOrder.@Nullable Decider laterDecider;

    private BranchHistory(
            int id, int from, @Nullable String parting, Timeline timeline, Watch watch, PropertyLog properties) {
        this.id = id;
        this.from = from;
        this.parting = parting;
        this.timeline = timeline;
        this.watch = watch;
        this.properties = properties;
    }

    /// A branch that has not begun.
    public static BranchHistory first(Program program, TraceHeader header) {
        Timeline timeline = new Timeline(new Trace(header), beginning(program));
        return new BranchHistory(0, 0, null, timeline, program.watch(), new PropertyLog());
    }

    /// The branch of a recorded trace, which may have no end.
    ///
    /// @param program judges the properties; null where it is not known
    public static BranchHistory recorded(Trace trace, @Nullable Program program) {
        BranchHistory branch = new BranchHistory(
                0, 0, null, new Timeline(trace, program == null ? Snapshot.EMPTY : beginning(program)),
                program == null ? new NoWatch() : program.watch(), new PropertyLog());
        branch.recorded = trace.wasRead();
        for (int at = 0; at <= trace.last(); at++) {
            branch.watched(trace.step(at));
            branch.properties.after(at, branch.watch.properties());
        }
        return branch;
    }

    private static Snapshot beginning(Program program) {
        return SnapshotFold.beginning(program.locks(), program.conditions(), program.keys());
    }

    /// A new branch, the same as this one up to step `number`.
    ///
    /// @param choice the first that is another
    public BranchHistory fork(Program program, int newId, int number, String choice) {
        BranchHistory fork = new BranchHistory(
                newId, number, choice, timeline.upTo(number), program.watch(), properties.upTo(number));
        for (int at = 0; at <= number; at++) {
            fork.watched(step(at));
        }
        failures.stream().filter(failure -> failure.step() <= number).forEach(fork.failures::add);
        fork.canChoose(enabledAfter(number));
        fork.recorded = recorded;
        if (laterDeciderFrom <= number) {
            fork.laterDeciderFrom = laterDeciderFrom;
            fork.laterDecider = laterDecider;
        }
        return fork;
    }

    private void watched(TraceStep step) {
        for (RecordedEvent recorded : step.events()) {
            watch.saw(recorded);
        }
        failureMarks.saw(step);
    }

    /// Adds a step, unless the branch has it and a replay only made it again.
    ///
    /// @param wrong all failures of the run so far
    public void add(TraceStep step, List<Outcome> wrong) {
        if (step.number() <= last()) {
            failed(step.number(), wrong);
            return;
        }
        timeline.append(step);
        watched(step);
        properties.after(step.number(), watch.properties());
        if (propertyBrokeAt(step.number())) {
            failureMarks.propertyBroke(
                    step, properties.brokenIn(step.number()).stream()
                            .map(state -> Spoken.language().brokenBy(state.failure()))
                            .collect(Collectors.joining(" ")));
        }
        enabled = List.of();
        failed(step.number(), wrong);
    }

    private void failed(int step, List<Outcome> wrong) {
        for (Outcome failure : wrong.subList(Math.min(failures.size(), wrong.size()), wrong.size())) {
            RunFailure told = RunFailure.of(failure, step);
            failures.add(told);
            Alarm alarm = alarm(told);
            switch (failure) {
                case Outcome.Deadlock(var cycle, int _) -> failureMarks.alarm(alarm, cycle.getFirst().thread());
                case Outcome.WaitsForever(var threads) ->
                    threads.stream().map(Outcome.Stuck::thread).filter(this::isOfScript)
                            .forEach(thread -> failureMarks.alarm(alarm, thread));
                case Outcome.EngineError(var thread, var _) -> failureMarks.alarm(alarm, thread);
                case Outcome.Raced(var race) -> failureMarks.alarm(alarm, race.second().thread());
                case Outcome.NoProgress(var threads, int _, int _) ->
                    threads.stream().filter(this::isOfScript).forEach(thread -> failureMarks.alarm(alarm, thread));
                // An event of the thread tells that it failed; the others are no failures on the way.
                case Outcome.ThreadFailed _, Outcome.Finished _, Outcome.StepLimit _, Outcome.PropertyBroken _,
                        Outcome.ScheduleEnded _, Outcome.Stopped _ ->
                    {}
            }
        }
    }

    /// Whether the thread is of the script: an idle service has not failed.
    private boolean isOfScript(ThreadId thread) {
        ThreadView view = timeline.at(last()).thread(thread);
        return view != null && view.role() == Role.SCRIPT;
    }

    /// Notes that from the next step on `decider` chooses, not the one of the header, unless one is noted already.
    public void decidedBy(RunOrder.Decider decider) {
        if (laterDeciderFrom == 0 || laterDeciderFrom > last()) {
            laterDeciderFrom = last() + 1;
            laterDecider = decider;
        }
    }

    /// How its threads were chosen.
    public RunOrder order() {
        RunOrder order = trace().header().decided();
        return laterDecider == null || laterDeciderFrom > last() ? order : order.from(laterDeciderFrom, laterDecider);
    }

    /// Whether the branch is simulated, and how its threads were chosen.
    public RunOrigin origin() {
        if (!trace().header().simulated()) {
            return RunOrigin.REAL;
        }
        return new RunOrigin(recorded ? Source.RECORDED : Source.SIMULATED, order().text());
    }

    /// Notes the choices that are enabled after the last step.
    public void canChoose(List<String> choices) {
        enabled = choices;
        timeline.canChoose(choices);
    }

    /// Ends the branch with the result of its run.
    public void over(RunResult result) {
        judgeEnd(result.cameToItsEnd());
        failed(last(), result.failures());
        over(RunEnds.of(result, watch.properties()), isCut(result.end()));
    }

    /// Whether some thread may still have been able to take a step.
    private static boolean isCut(Outcome end) {
        return switch (end) {
            case Outcome.StepLimit _, Outcome.ScheduleEnded _, Outcome.Stopped _, Outcome.NoProgress _ -> true;
            case Outcome.Finished _, Outcome.Deadlock _, Outcome.WaitsForever _, Outcome.PropertyBroken _,
                    Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.Raced _ ->
                false;
        };
    }

    /// No step comes any more. Properties of the end are judged only where the program came to its end.
    public void judgeEnd(boolean cameToItsEnd) {
        watch.over(cameToItsEnd);
        properties.after(last(), watch.properties());
    }

    /// All failures, in the order in which they came about.
    public List<RunFailure> failures() {
        return Stream.concat(failures.stream(), properties.broken().stream())
                .sorted(Comparator.comparingInt(RunFailure::step))
                .toList();
    }

    private static Alarm alarm(RunFailure failure) {
        return new Alarm(failure.step(), failure.outcome());
    }

    /// The values of the end state so far.
    public Map<String, String> endState() {
        return watch.endState();
    }

    /// Ends a recorded branch: no step comes after its last, whether or not its trace says how it ended.
    public void closed() {
        closed = true;
        TraceEnd end = trace().end();
        judgeEnd(end != null && cameToItsEnd(end));
        if (end != null) {
            if (trace().header().simulated()) {
                canChoose(List.of());
            }
            finish = RunEnd.described(end.kind(), end.message());
        }
    }

    /// Whether the program came to its end; a run with a broken property did if its services are idle, or else was cut.
    private boolean cameToItsEnd(TraceEnd end) {
        return end.kind() == OutcomeKind.FINISHED || (end.kind() == OutcomeKind.PROPERTY_BROKEN && servicesAreIdle());
    }

    /// Whether every thread has ended or waits on a condition, as idle services do.
    public boolean servicesAreIdle() {
        return at(last()).threads().values().stream()
                .allMatch(thread -> thread.sign().isOver() || thread.sign() == ThreadSign.WAITING);
    }

    void over(RunEnd how) {
        over(how, false);
    }

    /// @param cut whether some thread could still take a step: then the timeline keeps the choices after the last step,
    ///     although none can be made
    private void over(RunEnd how, boolean cut) {
        finish = how;
        enabled = List.of();
        if (!cut) {
            timeline.canChoose(enabled);
        }
        trace().end(how.traced());
    }

    /// Ends the branch with an error: the program could not be set up, or broke the runtime.
    public void broke(String line) {
        if (last() < 0) {
            add(new TraceStep(0, "", List.of(), StepOperation.NONE, List.of()), List.of());
        }
        RunEnd end = RunEnd.described(OutcomeKind.ENGINE_ERROR, line);
        failures.add(new RunFailure(end.outcome(), last(), List.of()));
        over(end);
    }

    public int id() {
        return id;
    }

    public int from() {
        return from;
    }

    /// Its name for people.
    public String label() {
        SessionWords words = Spoken.language().session();
        if (parting != null) {
            return words.branch(from, parting);
        }
        TraceHeader header = trace().header();
        return header.simulated() ? words.order(header.decided()) : words.realThreads();
    }

    public Trace trace() {
        return timeline.trace();
    }

    /// The number of the last step; -1 before step 0 was added.
    public int last() {
        return trace().last();
    }

    /// The choices of its steps up to this number.
    public Schedule choicesUpTo(int number) {
        return new Schedule(
                IntStream.rangeClosed(1, number).mapToObj(step -> Choice.parse(step(step).chosen())).toList());
    }

    public TraceStep step(int number) {
        return trace().step(number);
    }

    public Snapshot at(int number) {
        return timeline.at(number);
    }

    public Timeline timeline() {
        return timeline;
    }

    /// The choices enabled after the step of this number; empty at the end of the run.
    public List<String> enabledAfter(int number) {
        return number < last() ? step(number + 1).enabled() : enabled;
    }

    /// The choice of this branch after the step of this number; empty after its last.
    public String takenAfter(int number) {
        return number < last() ? step(number + 1).chosen() : "";
    }

    public boolean isOver() {
        return closed || finish != null;
    }

    public @Nullable RunEnd finish() {
        return finish;
    }

    public List<PropertyState> propertiesAt(int number) {
        return properties.at(number);
    }

    public boolean propertyBrokeAt(int number) {
        return properties.brokeAt(number);
    }

    public List<Alarm> alarmsUpTo(int number) {
        return failures.stream()
                .filter(failure -> failure.step() <= number)
                .map(BranchHistory::alarm)
                .toList();
    }

    public FailureMarks failureMarks() {
        return failureMarks;
    }

    /// Whether this branch makes the same choices as `other` up to step `number`, and then this one.
    public boolean goesLike(BranchHistory other, int number, String then) {
        if (!takenAfter(number).equals(then)) {
            return false;
        }
        for (int at = number; at > 0; at--) {
            if (!step(at).chosen().equals(other.step(at).chosen())) {
                return false;
            }
        }
        return true;
    }

    /// Whether it makes the same choices as `other` in its first steps.
    ///
    /// @param steps how many
    public boolean beginsLike(BranchHistory other, int steps) {
        return this == other
                || (steps <= last() && steps <= other.last()
                        && (steps == 0 || goesLike(other, steps - 1, other.step(steps).chosen())));
    }

    /// The properties after each step of a branch; kept only where they changed.
    private static final class PropertyLog {
        private final TreeMap<Integer, List<PropertyState>> changes;

        PropertyLog() {
            this(Map.of());
        }

        private PropertyLog(Map<Integer, List<PropertyState>> changes) {
            this.changes = new TreeMap<>(changes);
        }

        void after(int step, List<PropertyState> states) {
            if (changes.isEmpty() || !changes.lastEntry().getValue().equals(states)) {
                changes.put(step, List.copyOf(states));
            }
        }

        List<PropertyState> at(int step) {
            Map.Entry<Integer, List<PropertyState>> entry = changes.floorEntry(step);
            return entry == null ? List.of() : entry.getValue();
        }

        /// Whether some property broke in this step.
        boolean brokeAt(int step) {
            List<PropertyState> now = changes.get(step);
            return now != null && broken(now) > broken(at(step - 1));
        }

        /// The properties that broke in this step.
        List<PropertyState> brokenIn(int step) {
            List<PropertyState> before = at(step - 1);
            return changes.getOrDefault(step, List.of()).stream()
                    .filter(PropertyState::broken)
                    .filter(state -> before.stream().noneMatch(was -> was.broken() && was.name().equals(state.name())))
                    .toList();
        }

        /// Every broken property, and the step in which it broke.
        List<RunFailure> broken() {
            List<RunFailure> broken = new ArrayList<>();
            Set<String> names = new HashSet<>();
            changes.forEach(
                    (step, states) -> states.stream()
                            .filter(state -> state.broken() && names.add(state.name()))
                            .map(state -> RunFailure.of(state, step))
                            .forEach(broken::add));
            return broken;
        }

        PropertyLog upTo(int step) {
            return new PropertyLog(changes.headMap(step, true));
        }

        private static long broken(List<PropertyState> states) {
            return states.stream().filter(PropertyState::broken).count();
        }
    }

    /// The watch of a run without properties.
    private record NoWatch() implements Watch {
        @Override
        public boolean saw(RecordedEvent recorded) {
            return false;
        }

        @Override
        public Object state() {
            return "";
        }

        @Override
        public void over(boolean cameToItsEnd) {}

        @Override
        public List<PropertyState> properties() {
            return List.of();
        }

        @Override
        public Map<String, String> endState() {
            return Map.of();
        }
    }

    /// How a run ended; a broken property counts as its end.
    private static final class RunEnds {
        private RunEnds() {}

        /// A property that broke is how the run ended, unless something worse stopped it.
        static RunEnd of(RunResult result, List<PropertyState> properties) {
            Outcome outcome = result.outcome();
            return switch (outcome) {
                case Outcome.Finished _, Outcome.StepLimit _, Outcome.ScheduleEnded _, Outcome.Stopped _ ->
                    properties.stream()
                            .filter(PropertyState::broken)
                            .findFirst()
                            .map(RunEnds::broke)
                            .orElseGet(() -> RunEnd.of(outcome));
                case Outcome.Deadlock _, Outcome.WaitsForever _, Outcome.NoProgress _, Outcome.PropertyBroken _,
                        Outcome.ThreadFailed _, Outcome.EngineError _, Outcome.Raced _ ->
                    RunEnd.of(outcome);
            };
        }

        private static RunEnd broke(PropertyState property) {
            return RunEnd.of(property.failure());
        }
    }
}
