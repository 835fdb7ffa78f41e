package dev.lockstep.runtime.stepped;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.footprint.Footprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The choices before a step, in an order that depends on the run alone: threads in the order of their spawns, and the
/// alternatives of each.
///
/// One object serves a whole run and is filled anew before each step: it is valid only during [Strategy#choose], and
/// never empty then.
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

    /// @param failures the failures so far, a list that its maker keeps up to date
    /// @param semaphores all semaphores of the run, likewise
    ChoicePoint(List<Outcome> failures, List<SteppedSemaphore> semaphores, boolean allowsChance) {
        this.failures = Collections.unmodifiableList(failures);
        this.semaphores = semaphores;
        this.allowsChance = allowsChance;
    }

    /// Whether waiters may wake spuriously at any moment of this run.
    public boolean allowsChance() {
        return allowsChance;
    }

    /// The failures so far, in order: a deadlock among some threads, threads whose bodies threw.
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

    /// The operation that the choice would run.
    public NextOperation operation(int index) {
        return threads.get(index).next();
    }

    /// The footprint of the choice.
    public Footprint footprint(int index) {
        SteppedThread thread = threads.get(index);
        return Footprints.of(thread.next(), thread, choice(index).alternative());
    }

    /// The footprint of the next operation of a living thread, over all its alternatives, whether or not it is enabled.
    ///
    /// @throws IllegalArgumentException if no such thread is alive
    public Footprint footprint(ThreadId thread) {
        SteppedThread one = alive(thread);
        return Footprints.would(one.next(), one);
    }

    /// The place of the choice's thread in the order in which threads were spawned, from 0.
    public int ordinal(int index) {
        return threads.get(index).ordinal();
    }

    /// Whether the choice is made by time or chance: the end of a sleep, a time-out, a spurious wake-up. The natural
    /// strategies take every other choice first.
    public boolean isLate(int index) {
        return due[index] >= 0;
    }

    /// How many choices are not late.
    public int prompt() {
        return choices.size() - late;
    }

    /// Whether the choice is a spurious wake-up.
    public boolean isChance(int index) {
        return choices.get(index).alternative() == Way.SPURIOUS;
    }

    /// Whether only spurious wake-ups can be chosen. Such a wake-up may come and need not, so that a thread with no
    /// other choice is stuck: a strategy that returns [Strategy#END] here ends the run as one that waits for ever.
    public boolean isOnlyChance() {
        return chance == choices.size();
    }

    /// When a late choice is due, in nanoseconds of the run's clock; a spurious wake-up never is, which is
    /// [Long#MAX_VALUE].
    public long due(int index) {
        return due[index];
    }

    /// How many steps in a row, up to now, have changed nothing that a thread could see: reads, locks taken and
    /// released, waits, time-outs.
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
        SteppedThread runner = last;
        return runner == null ? -1 : runner.ordinal();
    }

    /// The living threads in the order of their spawns, whether or not they are enabled.
    public List<ThreadId> threads() {
        return alive.stream().map(SteppedThread::id).toList();
    }

    /// The next operation of a living thread, whether or not it is enabled.
    ///
    /// @throws IllegalArgumentException if no such thread is alive
    public NextOperation next(ThreadId thread) {
        return alive(thread).next();
    }

    /// How many threads live.
    public int alive() {
        return alive.size();
    }

    /// The ordinal of the thread at `place` among the living.
    public int aliveOrdinal(int place) {
        return alive.get(place).ordinal();
    }

    /// The next operation of the thread at `place` among the living. It is the same object until the thread runs or
    /// another thread replaces it.
    public NextOperation aliveNext(int place) {
        return alive.get(place).next();
    }

    /// The run's state, except what only a change alters: from equal ones the run goes on alike, as far as local states
    /// are known.
    public Object configuration() {
        Configuration known = configuration;
        if (known == null) {
            known = new Configuration(
                    alive.stream().map(SteppedThread::standing).toList(),
                    semaphores.stream().map(SteppedSemaphore::peek).toList());
            configuration = known;
        }
        return known;
    }

    /// The local state of the thread at `place` among the living.
    public LocalState standing(int place) {
        return alive.get(place).standing();
    }

    /// Whether the thread at `place` is in a loop that may bring it back to its present local state.
    public boolean isLooping(int place) {
        return alive.get(place).isLooping();
    }

    /// The footprint of the next operation of the thread at `place`, over all its alternatives.
    public Footprint aliveFootprint(int place) {
        SteppedThread one = alive.get(place);
        return Footprints.would(one.next(), one);
    }

    private SteppedThread alive(ThreadId thread) {
        for (SteppedThread one : alive) {
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

    /// Adds a spurious wake-up, which is never due.
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

    /// A run's state, except what only a change alters: from two moments with equal configurations and no change
    /// between them, the run goes on alike, as far as the local states of its threads are known ([LocalState#isKnown]).
    ///
    /// @param threads the local states of the living threads, in the order of their spawns
    /// @param permits the permits of each semaphore, in the order in which the semaphores were made
    private record Configuration(List<LocalState> threads, List<Integer> permits) {

        Configuration {
            threads = List.copyOf(threads);
            permits = List.copyOf(permits);
        }
    }
}
