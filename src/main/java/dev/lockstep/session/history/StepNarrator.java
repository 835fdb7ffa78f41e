package dev.lockstep.session.history;

import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.Surroundings;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.event.StepOperation;
import dev.lockstep.explain.Language.StepValues;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.LaneMark;
import dev.lockstep.explain.StepSign;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.TraceStep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes sentences of the events of steps.
public final class StepNarrator {
    private static final int MOST = 300;
    /// A step back may have to be read from its chunk: where steps have no events, no more of them are read than this.
    private static final int MOST_STEPS = 2_000;

    private StepNarrator() {}

    /// What is told of the events.
    public enum Telling {
        /// All.
        WHOLE,
        /// All but who came to stand before a lock, a permit, another thread's end or a predicate: that would answer
        /// the open question of who can go on.
        WITHOUT_WHO_WAITS;

        private boolean leavesOut(Event event) {
            return this == WITHOUT_WHO_WAITS
                    && (event instanceof LockEvent.Blocked || event instanceof SemaphoreEvent.Blocked
                            || event instanceof ThreadEvent.JoinBegan || event instanceof ThreadEvent.UntilBegan);
        }
    }

    /// An event, and the sentence on it.
    private record Sentence(TraceStep step, RecordedEvent recorded, Surroundings around) {

        String text() {
            return Spoken.language().event(recorded, around);
        }

        /// The lock for which the event's thread waits in line; null where it is another event.
        @Nullable LockId blocked() {
            return recorded.event() instanceof LockEvent.Blocked(var lock) ? lock : null;
        }

        /// Whether its thread takes a lock or gives one back: who tells that a lock is given back has to tell that it
        /// was taken.
        boolean movesLock() {
            Event event = recorded.event();
            return event instanceof LockEvent.Acquired || event instanceof LockEvent.Released
                    || event instanceof LockEvent.AwaitBegan || event instanceof LockEvent.AwaitEnded;
        }

        Sentence with(Surroundings others) {
            return new Sentence(step, recorded, others);
        }

        /// Whether both tell the same of the same thread.
        boolean isSame(Sentence other) {
            return recorded.thread().equals(other.recorded.thread()) && recorded.event().equals(other.recorded.event());
        }

        /// The place of its kind: sentences of a lower rank come first.
        int rank() {
            Event event = recorded.event();
            return switch (EventKind.of(event)) {
                case TROUBLE -> 0;
                case WORK -> 1;
                case CONTROL -> 2;
                case LOCKS -> 3;
                case THREADS -> 4;
                // The value that an update read is no news beside the value it wrote.
                case SCRIPT -> event instanceof ScriptEvent.Wrote ? 5 : 6;
            };
        }
    }

    /// The events of the step of this number in sentences: first all that was done, in order, so that each cause comes
    /// before its effect; then who stands at a lock that is held. Of a step without events, the operation as a
    /// sentence.
    public static List<String> last(Timeline run, int number) {
        return last(run, number, Telling.WHOLE);
    }

    /// As [#last(Timeline, int)].
    public static List<String> last(Timeline run, int number, Telling telling) {
        if (number == 0) {
            return List.of();
        }
        List<String> sentences = together(whoWaitsLast(news(run, sentences(run, number, number, telling))));
        return sentences.isEmpty() ? List.of(untold(run.trace().step(number))) : sentences;
    }

    /// That a thread waits is the effect of a lock taken in this step or before, and in a step causes nothing else.
    /// Where nobody holds the lock, a place in its line may be what the step was about, and stays where it is.
    private static List<Sentence> whoWaitsLast(List<Sentence> all) {
        List<Sentence> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparing(one -> one.blocked() != null && one.around().holder() != null));
        return ordered;
    }

    /// The sentences in words; threads that wait for the same lock one after another are told in one.
    private static List<String> together(List<Sentence> all) {
        List<String> told = new ArrayList<>();
        for (int at = 0; at < all.size();) {
            Sentence first = all.get(at);
            LockId lock = first.blocked();
            int next = at + 1;
            while (lock != null && next < all.size() && lock.equals(all.get(next).blocked())
                    && Objects.equals(first.around().holder(), all.get(next).around().holder())) {
                next++;
            }
            List<ThreadId> threads = all.subList(at, next).stream().map(one -> one.recorded().thread()).toList();
            told.add(
                    lock == null || threads.size() == 1
                            ? first.text()
                            : Spoken.language().blocked(threads, lock, first.around().holder()));
            at = next;
        }
        return told;
    }

    /// Leaves out what is no news in a step: that an operation of the script begins, or ends without a result, and that
    /// a thread reads what it has just read. On real threads each event is a step of its own, so nothing is left out.
    private static List<Sentence> news(Timeline run, List<Sentence> all) {
        if (!run.trace().header().simulated()) {
            return all;
        }
        List<Sentence> news = new ArrayList<>();
        for (Sentence sentence : all) {
            boolean told = !isNoNews(sentence.recorded().event())
                    && (!(sentence.recorded().event() instanceof ScriptEvent.Read)
                            || news.reversed().stream()
                                    .takeWhile(before -> before.step().number() == sentence.step().number())
                                    .noneMatch(sentence::isSame));
            if (told) {
                news.add(sentence);
            }
        }
        return news;
    }

    private static boolean isNoNews(Event event) {
        return event instanceof ScriptEvent.Began
                || (event instanceof ScriptEvent.Ended(_, var result) && result.isEmpty());
    }

    /// A sentence for each event of these steps, in their order.
    private static List<Sentence> sentences(Timeline run, int from, int to, Telling telling) {
        boolean simulated = run.trace().header().simulated();
        List<Sentence> all = new ArrayList<>();
        run.visit(from, to, (step, recorded, before) -> {
            if (!isEarly(recorded.event(), simulated) && !telling.leavesOut(recorded.event())) {
                all.add(new Sentence(step, recorded, around(step, recorded, before)));
            }
        });
        return inCausalOrder(all);
    }

    /// In a step in which a waiter takes its lock again, the event of a thread that finds the lock taken comes before
    /// that of the waiter: its sentence is put behind the waiter's.
    private static List<Sentence> inCausalOrder(List<Sentence> all) {
        List<Sentence> ordered = new ArrayList<>();
        List<Sentence> early = new ArrayList<>();
        for (Sentence sentence : all) {
            if (sentence.blocked() != null && sentence.around().holder() == null) {
                early.add(sentence);
                continue;
            }
            ordered.add(sentence);
            for (Sentence one : List.copyOf(early)) {
                boolean sameStep = one.step().number() == sentence.step().number();
                if (sameStep && isTaken(sentence.recorded().event(), one.blocked())) {
                    early.remove(one);
                    ordered.add(one.with(one.around().heldBy(sentence.recorded().thread())));
                }
            }
        }
        ordered.addAll(early);
        ordered.sort(Comparator.comparingInt(sentence -> sentence.step().number()));
        return ordered;
    }

    private static boolean isTaken(Event event, @Nullable LockId lock) {
        return (event instanceof LockEvent.AwaitEnded || event instanceof LockEvent.Acquired)
                && ((LockEvent) event).lock().equals(lock);
    }

    /// Whether the event tells only which operation is next, such as a sleep, which is a step of its own.
    private static boolean isEarly(Event event, boolean simulated) {
        return event instanceof ThreadEvent.Reached || (simulated && event instanceof ThreadEvent.SleepBegan);
    }

    private static Surroundings around(TraceStep step, RecordedEvent recorded, Snapshot before) {
        Surroundings around = Surroundings.of(before, recorded);
        if (recorded.event() instanceof LockEvent.Signalled(_, boolean all)
                && !all
                && step.number() > 0
                && Choice.parse(step.chosen()).alternative() instanceof Signal(var target)) {
            return around.reaching(target);
        }
        return around;
    }

    private static String untold(TraceStep step) {
        return Spoken.language().silentStep(Choice.parse(step.chosen()), step.operation());
    }

    /// A sentence for each step from the first to that of number `last`: the most telling of its thread's events and,
    /// where the thread takes a lock or gives one back, or then waits for a lock that another holds, that too.
    public static List<StepSentence> lines(Timeline run, int last) {
        Map<ThreadId, Lane> lanes = new HashMap<>();
        run.lanes(0, last + 1).forEach(lane -> lanes.put(lane.thread(), lane));
        List<StepSentence> lines = new ArrayList<>();
        told(run, 1, last, Telling.WHOLE, (step, thread, sentence) -> {
            ThreadSign sign = sign(lanes.get(thread), step.number());
            lines.add(new StepSentence(step.number(), thread, step.chosen(), sentence, sign));
        });
        return lines;
    }

    /// The steps `from` to `to` as marks in the lanes.
    ///
    /// @param from 1 or more
    public static List<LaneMark> marks(Timeline run, int from, int to) {
        return marks(run, from, to, Telling.WHOLE);
    }

    /// As [#marks(Timeline, int, int)].
    public static List<LaneMark> marks(Timeline run, int from, int to, Telling telling) {
        List<LaneMark> marks = new ArrayList<>();
        told(run, from, to, telling, (step, thread, sentence) -> {
            RecordedOperation done = run.trace().header().simulated() || step.events().isEmpty()
                    ? new RecordedOperation(step.operation(), StepSign.of(step))
                    : RecordedOperation.of(step.events().getFirst());
            String object = Spoken.language().object(done.operation(), values(done.operation(), step));
            marks.add(new LaneMark(step.number(), thread, done.sign(), object, sentence));
        });
        return marks;
    }

    /// The values that the step has read of the variable it is about, and written to it.
    private static StepValues values(StepOperation operation, TraceStep step) {
        if (!(operation instanceof StepOperation.OfVariable variable)) {
            return StepValues.NONE;
        }
        String read = null;
        String wrote = null;
        for (RecordedEvent recorded : step.events()) {
            if (read == null
                    && recorded.event() instanceof ScriptEvent.Read(var name, var value)
                    && name.equals(variable.name())) {
                read = value;
            }
            if (wrote == null
                    && recorded.event() instanceof ScriptEvent.Wrote(var name, var value)
                    && name.equals(variable.name())) {
                wrote = value;
            }
        }
        return new StepValues(read, wrote);
    }

    @FunctionalInterface
    private interface StepVisitor {
        void visit(TraceStep step, ThreadId thread, String sentence);
    }

    private static void told(Timeline run, int from, int to, Telling telling, StepVisitor visitor) {
        Map<Integer, List<Sentence>> told = new HashMap<>();
        // The events before the first step belong to none.
        news(run, sentences(run, from, to, telling)).forEach(
                sentence -> told.computeIfAbsent(sentence.step().number(), _ -> new ArrayList<>()).add(sentence));
        for (int number = from; number <= to; number++) {
            TraceStep step = run.trace().step(number);
            ThreadId thread = Choice.parse(step.chosen()).thread();
            List<Sentence> here = told.getOrDefault(number, List.of());
            visitor.visit(step, thread, here.isEmpty() ? untold(step) : mostTelling(here, thread));
        }
    }

    private static String mostTelling(List<Sentence> here, ThreadId thread) {
        List<Sentence> own = here.stream().filter(one -> one.recorded().thread().equals(thread)).toList();
        List<Sentence> from = own.isEmpty() ? here.subList(0, 1) : own;
        int best = from.stream().mapToInt(Sentence::rank).min().orElseThrow();
        return from.stream()
                .filter(one -> one.rank() == best || one.blocked() != null || one.movesLock())
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    private static ThreadSign sign(@Nullable Lane lane, int step) {
        ThreadSign sign = lane == null ? null : lane.signAt(step);
        return sign == null ? ThreadSign.READY : sign;
    }

    /// The events up to the step of this number as lines, newest first, at most [#MOST], and of the last [#MOST_STEPS]
    /// steps alone.
    public static List<EventLine> told(Timeline run, int number) {
        return told(run, number, Telling.WHOLE);
    }

    /// As [#told(Timeline, int)].
    public static List<EventLine> told(Timeline run, int number, Telling telling) {
        int from = number;
        int events = 0;
        while (from > 0 && events < MOST && number - from < MOST_STEPS) {
            events += (int) run.trace().step(from--).events().stream()
                    .filter(recorded -> !(recorded.event() instanceof ThreadEvent.Reached))
                    .count();
        }
        return sentences(run, from, number, telling).stream()
                .sorted(Comparator.comparingLong((Sentence sentence) -> sentence.recorded().sequence()).reversed())
                .limit(MOST)
                .map(
                        sentence -> new EventLine(
                                sentence.recorded().sequence(),
                                sentence.step().number(),
                                sentence.recorded().nanos(),
                                EventKind.of(sentence.recorded().event()),
                                sentence.text()))
                .toList();
    }
}
