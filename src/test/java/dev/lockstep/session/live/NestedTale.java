package dev.lockstep.session.live;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.english.English;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.FrameFigure;
import dev.lockstep.session.frame.FrameHead;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.session.frame.Lesson;
import dev.lockstep.session.frame.LiveLanes;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.BranchSummary;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A cache that only exists in events, stepped through, so that a window can be looked at without an engine: A computes
/// `user:1` and asks for `user:2` meanwhile, B the other way round, C minds its own keys.
public final class NestedTale {
    private static final EngineId CACHE = new EngineId("cache");
    private static final int LAST_OPERATION = 8;
    private static final RunEnd DEADLOCK = RunEnd.described(OutcomeKind.DEADLOCK, "A waits for B, and B for A.");
    private static final Map<String, List<String>> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("A", List.of("user:1", "user:2"));
        KEYS.put("B", List.of("user:2", "user:1"));
        KEYS.put("C", List.of("user:3", "user:4"));
    }

    private final Map<String, Integer> at = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final List<String> blocked = new ArrayList<>();
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Timeline timeline = new Timeline(new Trace(new TraceHeader("tale", "", true, "seed 42")));
    private final List<List<EnabledChoice>> options = new ArrayList<>();
    private final List<String> operations = new ArrayList<>();
    private long sequence;

    /// At the start.
    public NestedTale() {
        tell("A", new CacheEvent.Stated(CACHE, List.of(), Map.of(), Map.of()));
        KEYS.keySet().forEach(thread -> {
            at.put(thread, 0);
            tell(thread, new ThreadEvent.Started(Role.SCRIPT));
        });
        close("", "");
    }

    /// After these choices, such as `ABBA`.
    public NestedTale(String choices) {
        this();
        choices.chars().forEach(choice -> choose(String.valueOf((char) choice)));
    }

    /// Who may go after the last step.
    public List<String> enabled() {
        return KEYS.keySet().stream()
                .filter(thread -> at(thread) <= LAST_OPERATION && !blocked.contains(thread))
                .toList();
    }

    /// The last step there is.
    public int steps() {
        return timeline.trace().last();
    }

    /// Lets a thread take its next step.
    public void choose(String thread) {
        String operation = operation(thread);
        perform(thread);
        at.merge(thread, 1, Integer::sum);
        close(thread, operation);
    }

    private int at(String thread) {
        return at.getOrDefault(thread, 0);
    }

    private String operation(String thread) {
        List<String> keys = KEYS.getOrDefault(thread, List.of());
        return switch (at(thread)) {
            case 0 -> "look for " + keys.getFirst();
            case 1 -> "take lock " + keys.getFirst();
            case 2 -> "compute " + keys.getFirst();
            case 3 -> "look for " + keys.getLast();
            case 4 -> "take lock " + keys.getLast();
            case 5 -> "compute " + keys.getLast();
            case 6 -> "give back lock " + keys.getLast();
            case 7 -> "give back lock " + keys.getFirst();
            default -> "end";
        };
    }

    private void perform(String thread) {
        List<String> keys = KEYS.getOrDefault(thread, List.of());
        String key = at(thread) < 3 || at(thread) == 7 ? keys.getFirst() : keys.getLast();
        switch (at(thread)) {
            case 0, 3 -> {
                tell(thread, new CacheEvent.Missed(CACHE, key));
                tell(thread, new CacheEvent.Entered(CACHE, key, 1));
                if (holders.containsKey(key)) {
                    tell(thread, new LockEvent.Blocked(lock(key)));
                    blocked.add(thread);
                }
            }
            case 1, 4 -> {
                holders.put(key, thread);
                tell(thread, new LockEvent.Acquired(lock(key)));
            }
            case 2, 5 -> tell(thread, new CacheEvent.ComputeBegan(CACHE, key));
            case 6, 7 -> {
                tell(thread, new CacheEvent.ComputeEnded(CACHE, key, "Ada", CacheEvent.Kept.STORED));
                tell(thread, new LockEvent.Released(lock(key)));
                tell(thread, new CacheEvent.Left(CACHE, key, 0));
                holders.remove(key);
                blocked.clear();
            }
            default -> tell(thread, new ThreadEvent.Ended(null));
        }
    }

    private static LockId lock(String key) {
        return EngineLocks.key(CACHE, key);
    }

    private void tell(String thread, Event event) {
        events.add(new RecordedEvent(++sequence, sequence * 1_000_000, new ThreadId(thread), event));
    }

    private void close(String chosen, String operation) {
        timeline.append(
                new TraceStep(timeline.trace().last() + 1, chosen, enabled(), StepOperation.of(operation), events));
        operations.add(operation);
        options.add(
                enabled().stream()
                        .map(thread -> new EnabledChoice(thread, new ThreadId(thread), operation(thread), false))
                        .toList());
        events.clear();
    }

    /// The frame at a step.
    public StepFrame frame(Scenario scenario, int number, int step, boolean running) {
        return frame(scenario, number, step, running, true);
    }

    /// The frame at a step of what would be the same, had it been recorded on real threads.
    public StepFrame recorded(Scenario scenario, int number, int step) {
        return frame(scenario, number, step, false, false);
    }

    private StepFrame frame(Scenario scenario, int number, int step, boolean running, boolean simulated) {
        boolean last = step == steps();
        TraceStep here = timeline.trace().step(step);
        Snapshot snapshot = timeline.at(step);
        String next = last ? "" : timeline.trace().step(step + 1).chosen();
        return new StepFrame(
                new FrameHead(scenario, 1, number),
                simulated ? new RunOrigin(RunOrigin.Source.SIMULATED, "seed 42") : RunOrigin.REAL,
                new StepFrame.Position(
                        step, steps(), enabled().isEmpty(), finish(last), List.of(
                                new BranchSummary(0, 0, steps(), "first way", true),
                                new BranchSummary(1, 2, 5, "from step 2: B first", false))),
                new StepFrame.StepState(
                        snapshot, timeline.at(Math.max(0, step - 1)), step == 0 ? null : new ThreadId(here.chosen()),
                        new LiveLanes(LiveLanes.Unit.STEPS, 0, steps(), timeline.lanes(0, steps() + 1)), marks(),
                        List.of(),
                        List.of(new FrameFigure("hits", "hits", "0", 0), new FrameFigure("misses", "misses", "2", 2))),
                new StepFrame.Narration(
                        step == 0 ? List.of() : here.events().stream().map(new English()::event).toList(), told(step),
                        alarms(step), List.of(
                                new PropertyState("never: computing user:1 > 1", Held.YES, false, ""),
                                new PropertyState("in the end: hits = 0", Held.OPEN, false, ""),
                                new PropertyState("sometimes: computing user:1, user:2", Held.NO, false, "")),
                        null),
                new StepFrame.NextChoices(
                        simulated
                                ? options.get(step).stream()
                                        .map(
                                                each -> new EnabledChoice(
                                                        each.choice(), each.thread(), each.label(),
                                                        each.choice().equals(next)))
                                        .toList()
                                : List.of(),
                        ChooserPolicy.RANDOM, 42, Lesson.NONE),
                new StepFrame.Tempo(running, 1), "");
    }

    private List<Alarm> alarms(int upTo) {
        for (int step = 1; step <= upTo; step++) {
            if (!WaitsFor.of(timeline.at(step)).cycles().isEmpty()) {
                return List.of(new Alarm(step, DEADLOCK.outcome()));
            }
        }
        return List.of();
    }

    private @Nullable RunEnd finish(boolean last) {
        if (!last || !enabled().isEmpty()) {
            return null;
        }
        return blocked.isEmpty()
                ? RunEnd.described(OutcomeKind.FINISHED, "Every thread of the program has ended.")
                : DEADLOCK;
    }

    private List<LaneMark> marks() {
        List<LaneMark> marks = new ArrayList<>();
        for (int step = 1; step <= steps(); step++) {
            TraceStep here = timeline.trace().step(step);
            String sentence = here.events().isEmpty() ? "" : new English().event(here.events().getFirst());
            marks.add(new LaneMark(step, new ThreadId(here.chosen()), StepSign.READ, "", sentence));
        }
        return marks;
    }

    private List<EventLine> told(int upTo) {
        List<EventLine> told = new ArrayList<>();
        for (int step = 0; step <= upTo; step++) {
            for (RecordedEvent each : timeline.trace().step(step).events()) {
                EventKind kind = EventKind.of(each.event());
                told.addFirst(new EventLine(each.sequence(), step, each.nanos(), kind, new English().event(each)));
            }
        }
        return told;
    }
}
