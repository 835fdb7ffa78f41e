package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.footprint.Footprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be chosen now, in an order that follows from the run alone: threads as they were spawned, and the ways of
/// each.
///
/// One object serves a whole run and is filled anew before each step: what it says holds only during
/// [Strategy#choose]. It is never empty then.
public final class ChoicePoint {

    private final ArrayList<Choice> choices = new ArrayList<>();
    private final ArrayList<SteppedThread> threads = new ArrayList<>();
    private long[] due = new long[8];
    private int late;
    private int chance;
    private int step;
    private int quiet;
    private @Nullable SteppedThread last;
    private List<SteppedThread> alive = List.of();
    /// Made when it is asked for, and then kept until the next step.
    private @Nullable Configuration configuration;

    private final List<Outcome> failures;
    private final List<SteppedSemaphore> semaphores;
    private final boolean allowsChance;

    /// @param failures what went wrong so far, kept up to date by whoever made the list
    /// @param semaphores all there are, likewise
    ChoicePoint(List<Outcome> failures, List<SteppedSemaphore> semaphores, boolean allowsChance) {
        this.failures = Collections.unmodifiableList(failures);
        this.semaphores = semaphores;
        this.allowsChance = allowsChance;
    }

    /// Whether waiters of this run may wake without a cause, now or at another moment.
    public boolean allowsChance() {
        return allowsChance;
    }

    /// What went wrong so far, in order: a deadlock among some, threads that failed.
    public List<Outcome> failures() {
        return failures;
    }

    /// How many choices there are.
    public int size() {
        return choices.size();
    }

    public Choice choice(int index) {
        return choices.get(index);
    }

    /// All choices, copied.
    public List<Choice> choices() {
        return List.copyOf(choices);
    }

    /// What the choice would do.
    public NextOperation operation(int index) {
        return threads.get(index).next();
    }

    /// What the choice would touch.
    public Footprint footprint(int index) {
        var thread = threads.get(index);
        return Footprints.of(thread.next(), thread, choice(index).alternative());
    }

    /// What a thread that has not ended would touch if it could go on, in any of its ways, whether or not it can.
    ///
    /// @throws IllegalArgumentException if no such thread is alive
    public Footprint footprint(ThreadId thread) {
        var one = alive(thread);
        return Footprints.would(one.next(), one);
    }

    /// The place of the choice's thread in the order in which threads were spawned, from 0.
    public int ordinal(int index) {
        return threads.get(index).ordinal();
    }

    /// Whether the choice is one that time or chance makes: the end of a sleep, a time-out, a spurious wake-up.
    /// A run that is left to itself lets everything else go first, so that it looks natural.
    public boolean isLate(int index) {
        return due[index] >= 0;
    }

    /// How many choices are not late.
    public int prompt() {
        return choices.size() - late;
    }

    /// Whether the choice is a wake-up without a cause.
    public boolean isChance(int index) {
        return choices.get(index).alternative() == Way.SPURIOUS;
    }

    /// Whether nothing but wake-ups without a cause can be chosen. Such a wake-up may come and need not, so that whoever
    /// waits for one is stuck: a strategy that returns [Strategy#END] here ends the run as one that waits for ever.
    public boolean isOnlyChance() {
        return chance == choices.size();
    }

    /// When a late choice is due, in nanoseconds of the run's clock; a spurious wake-up never is, which is
    /// [Long#MAX_VALUE].
    public long due(int index) {
        return due[index];
    }

    /// How many steps have followed one another, up to now, without changing anything that a thread could see: reads,
    /// locks taken and given back, waits, time-outs.
    public int quiet() {
        return quiet;
    }

    /// The last step that changed anything that a thread could see; 0 where there was none.
    public int lastChange() {
        return step - 1 - quiet;
    }

    /// The number of the step to be chosen, from 1.
    public int step() {
        return step;
    }

    /// The ordinal of the thread that ran last, or -1 before the first step.
    public int last() {
        var runner = last;
        return runner == null ? -1 : runner.ordinal();
    }

    /// The threads that have not ended, as they were spawned, whether or not they can go on.
    public List<ThreadId> threads() {
        return alive.stream().map(SteppedThread::id).toList();
    }

    /// The next operation of a thread that has not ended, whether or not it can go on.
    ///
    /// @throws IllegalArgumentException if no such thread is alive
    public NextOperation next(ThreadId thread) {
        return alive(thread).next();
    }

    /// How many threads have not ended.
    public int alive() {
        return alive.size();
    }

    /// The ordinal of the thread at `place` among those that have not ended.
    public int aliveOrdinal(int place) {
        return alive.get(place).ordinal();
    }

    /// The next operation of the thread at `place` among those that have not ended. It is the same object for as long as
    /// the thread has neither run nor been given another.
    public NextOperation aliveNext(int place) {
        return alive.get(place).next();
    }

    /// Where the run is, but for what only a change alters: equal where it goes on alike, as far as threads tell what they
    /// keep.
    public Object configuration() {
        var known = configuration;
        if (known == null) {
            known = new Configuration(
                    alive.stream().map(SteppedThread::standing).toList(),
                    semaphores.stream().map(SteppedSemaphore::peek).toList());
            configuration = known;
        }
        return known;
    }

    /// Where the thread at `place` among those that have not ended stands.
    public LocalState standing(int place) {
        return alive.get(place).standing();
    }

    /// Whether the thread at `place` goes round in a loop and may come back to where it stands.
    public boolean isLooping(int place) {
        return alive.get(place).isLooping();
    }

    /// What the thread at `place` would touch if it could go on, in any of its ways.
    public Footprint aliveFootprint(int place) {
        var one = alive.get(place);
        return Footprints.would(one.next(), one);
    }

    private SteppedThread alive(ThreadId thread) {
        for (var one : alive) {
            if (one.id().equals(thread)) {
                return one;
            }
        }
        throw new IllegalArgumentException("no thread " + thread + " is alive");
    }

    void begin(int step, int quiet, @Nullable SteppedThread last, List<SteppedThread> alive) {
        this.step = step;
        this.quiet = quiet;
        this.last = last;
        this.alive = alive;
        configuration = null;
        choices.clear();
        threads.clear();
        late = 0;
        chance = 0;
    }

    void prompt(SteppedThread thread, Choice choice) {
        add(thread, choice, -1);
    }

    void late(SteppedThread thread, Choice choice, long when) {
        add(thread, choice, when);
        late++;
    }

    /// A wake-up without a cause, which is never due.
    void chance(SteppedThread thread, Choice choice) {
        late(thread, choice, Long.MAX_VALUE);
        chance++;
    }

    SteppedThread thread(int index) {
        return threads.get(index);
    }

    private void add(SteppedThread thread, Choice choice, long when) {
        int at = choices.size();
        if (at == due.length) {
            due = Arrays.copyOf(due, 2 * at);
        }
        due[at] = when;
        choices.add(choice);
        threads.add(thread);
    }

    /// Where a run is, but for what only a change alters: of two moments with no change between them that have equal ones, the
    /// run goes on alike from both, as far as its threads tell what they keep ([LocalState#isKnown]).
    ///
    /// @param threads where each thread stands that has not ended, as they were spawned
    /// @param permits how many there are of each semaphore, as they were made
    private record Configuration(List<LocalState> threads, List<Integer> permits) {

        Configuration {
            threads = List.copyOf(threads);
            permits = List.copyOf(permits);
        }
    }
}
