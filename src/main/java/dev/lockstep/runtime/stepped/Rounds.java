package dev.lockstep.runtime.stepped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notices that a run goes round in circles: it has come back to a state, meanwhile whatever could be chosen was chosen,
/// and nobody changed anything.
///
/// A step *changes* something if it writes a variable or a map, edits guarded state, wakes a waiter, sends or takes an
/// interrupt, spends a spurious wake-up, adds to a tally, or starts or ends a thread. All other steps only look: they
/// read, take and give back locks and permits, wait, time out, sleep. While these go on, the *state* is where each thread
/// stands (its next operation, the locks it holds, its place among those who wait) and how many permits there are. Time is
/// left out: it enables nothing.
///
/// Why it is right: where nothing was changed each look sees what it saw before, and a round that ends where it began
/// can be gone again by the same choices, for ever. Nobody was passed over who could have gone, in any way there was (who
/// finds a lock free now and then is not only let look while it is held), so it is no unfair order that is to blame.
///
/// What a body keeps in variables of its own is part of the state where the body tells it ([Body#localState]). Where a thread
/// that went round does not, nothing is said before [#PATIENCE] steps without a change: a body that only looks must not
/// count further than that, unless it adds to a tally as it counts.
final class Rounds {

    /// The steps without a change before a round is looked for.
    static final int PATIENCE = 1_000;

    /// The same where all that decides how threads go on is known: fewer than most rounds that matter have, so that a run
    /// without loops never pays for the look.
    static final int KNOWN_PATIENCE = 32;

    private int lastChange;
    private int start;
    private int window;
    private @Nullable State state;
    /// What was done since the window was opened, and what could have been done and was not.
    private final Set<Going> went = new HashSet<>();
    private final Set<Going> passedOver = new HashSet<>();

    /// A thread that goes one way of an operation.
    private record Going(SteppedThread thread, OperationKind kind, Object object, boolean meets, Alternative way) {

        static Going of(SteppedThread thread, Alternative way) {
            var next = thread.next();
            return new Going(thread, next.kind(), next.object(), next.meets(), way);
        }
    }

    /// @param permits of each semaphore, as they were made
    private record State(List<Standing> threads, List<Integer> permits) {

        static State of(List<SteppedThread> alive, List<SteppedSemaphore> semaphores) {
            return new State(
                    alive.stream().map(Standing::of).toList(),
                    semaphores.stream().map(SteppedSemaphore::peek).toList());
        }
    }

    /// The step under way changes something.
    void changed(int step) {
        lastChange = step;
    }

    /// The step that last changed something.
    int lastChange() {
        return lastChange;
    }

    /// Whether the run has come round before `point`; the threads that went round are in `went`.
    ///
    /// @param semaphores all there are, as they were made
    boolean isRound(ChoicePoint point, List<SteppedThread> alive, List<SteppedSemaphore> semaphores) {
        if (point.quiet() < KNOWN_PATIENCE) {
            return false;
        }
        boolean opened = state != null && start > lastChange;
        if (opened && mayBeRound(point) && State.of(alive, semaphores).equals(state)) {
            return true;
        }
        if (!opened || point.step() - start >= window) {
            // As Brent has it: wherever the circle begins and however long it is, some window holds all of it.
            window = opened ? 2 * window : KNOWN_PATIENCE;
            start = point.step();
            state = State.of(alive, semaphores);
            passedOver.clear();
            went.clear();
        }
        noteAble(point);
        return false;
    }

    /// Whether nobody was passed over since the window was opened, and those who went say what they keep or have gone on for
    /// long enough.
    private boolean mayBeRound(ChoicePoint point) {
        return passedOver.isEmpty()
                && (point.quiet() >= PATIENCE || went.stream().map(Going::thread).allMatch(SteppedThread::tellsAllItKeeps));
    }

    private void noteAble(ChoicePoint point) {
        // A wake-up without a cause need not come, so passing it over is no unfairness.
        for (int i = 0; i < point.size(); i++) {
            if (!point.isChance(i)) {
                var going = Going.of(point.thread(i), point.choice(i).alternative());
                if (!went.contains(going)) {
                    passedOver.add(going);
                }
            }
        }
    }

    /// `thread` was chosen, to go this way.
    void chose(SteppedThread thread, Alternative way) {
        if (start > lastChange) {
            var going = Going.of(thread, way);
            went.add(going);
            passedOver.remove(going);
        }
    }

    /// Who was chosen in the round, as they were spawned.
    List<SteppedThread> went(List<SteppedThread> alive) {
        var round = new ArrayList<>(alive);
        round.retainAll(went.stream().map(Going::thread).toList());
        return round;
    }
}
