package dev.lockstep.runtime.stepped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Detects a livelock: the run is in a cycle of states, no thread changes anything, and every choice on the way was
/// made and led back into the cycle.
///
/// A step *changes* something if it writes a variable or a map, edits guarded state, wakes a waiter, sends or takes an
/// interrupt, spends a spurious wake-up, adds to a tally, or starts or ends a thread. All other steps only look: they
/// read, acquire and release locks and permits, wait, time out, sleep. While only such steps are taken, the *state* is
/// that of each thread (its next operation, the locks it holds, its place in a queue) and the permits of each
/// semaphore. Time is left out: it enables nothing.
///
/// Why it is right: where nothing was changed each read sees the value it saw before, and from equal states
/// ([ChoicePoint#configuration()]) the same choices lead to equal states. Where the local states of all enabled threads
/// are known ([Body#localState]), a livelock is reported once every choice in every state reached has been made: then
/// no other state can be reached, whatever is chosen.
///
/// Where one of them is unknown, this cannot be decided. Then it is enough that the run is back in a state and passed
/// over no thread and no alternative; and where the local state of a looping thread is unknown, not before [#PATIENCE]
/// steps without a change: a body that only looks must not count further than that, unless it adds to a tally as it
/// counts.
final class LivelockDetector {

    /// The steps without a change before a cycle is looked for.
    static final int PATIENCE = 1_000;

    /// The same where all local states are known: so many that a run without loops never pays for the check, and fewer
    /// than most cycles have.
    static final int KNOWN_PATIENCE = 32;

    private int lastChange;
    private int start;
    private int window;
    private boolean settled;
    /// The choices made since the window was opened, and those that were enabled and not made.
    private final Set<Going> went = new HashSet<>();
    private final Set<Going> passedOver = new HashSet<>();
    private @Nullable Object opened;
    /// While the local states of all enabled threads are known: of each configuration since the window was opened, the
    /// choices not made there; and their number.
    private final Map<Object, Set<Choice>> untried = new HashMap<>();
    private int untriedChoices;
    private boolean isKnown;
    private @Nullable Set<Choice> untriedHere;

    /// A thread that takes one alternative in one state.
    ///
    /// @param from its local state, as far as it is known
    private record Going(SteppedThread thread, Object from, Alternative way) {

        static Going of(SteppedThread thread, Alternative way) {
            Operation next = thread.next();
            return new Going(
                    thread,
                    thread.tellsAllItKeeps() ? thread.standing() : List.of(next.kind(), next.object()),
                    way);
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

    /// Whether the run is in a cycle before `point`; the threads of the cycle are in `went`.
    boolean isRound(ChoicePoint point) {
        if (point.quiet() < KNOWN_PATIENCE) {
            return false;
        }
        boolean open = opened != null && start > lastChange;
        if (!open || point.step() - start >= window) {
            // R. P. Brent's cycle detection: wherever the cycle begins and however long it is, some window holds all of
            // it.
            open(point, open ? 2 * window : KNOWN_PATIENCE, false);
        } else if (isKnown && untriedChoices == 0 && untried.containsKey(point.configuration())) {
            if (settled) {
                return true;
            }
            // The states on the way into the cycle are no part of it.
            open(point, window, true);
        } else if (!isKnown && mayBeRound(point) && point.configuration().equals(opened)) {
            return true;
        }
        note(point);
        return false;
    }

    private void open(ChoicePoint point, int steps, boolean inCycle) {
        window = steps;
        settled = inCycle;
        start = point.step();
        opened = point.configuration();
        isKnown = true;
        passedOver.clear();
        went.clear();
        untried.clear();
        untriedChoices = 0;
    }

    /// Whether no thread was passed over since the window was opened, and the local states of those that ran are known
    /// or they have run for long enough.
    private boolean mayBeRound(ChoicePoint point) {
        return passedOver.isEmpty()
                && (point.quiet() >= PATIENCE
                        || went.stream().map(Going::thread).allMatch(SteppedThread::tellsAllItKeeps));
    }

    private void note(ChoicePoint point) {
        HashSet<Choice> here = new HashSet<Choice>();
        for (int i = 0; i < point.size(); i++) {
            // A spurious wake-up need not come, so passing it over is no unfairness.
            if (!point.isChance(i)) {
                isKnown &= point.thread(i).tellsAllItKeeps();
                here.add(point.choice(i));
                Going going = Going.of(point.thread(i), point.choice(i).alternative());
                if (!went.contains(going)) {
                    passedOver.add(going);
                }
            }
        }
        untriedHere = null;
        if (isKnown) {
            Set<Choice> known = untried.putIfAbsent(point.configuration(), here);
            untriedChoices += known == null ? here.size() : 0;
            untriedHere = known == null ? here : known;
        }
    }

    /// `thread` was chosen.
    void chose(SteppedThread thread, Choice choice) {
        if (start > lastChange) {
            Going going = Going.of(thread, choice.alternative());
            went.add(going);
            passedOver.remove(going);
            if (untriedHere != null && untriedHere.remove(choice)) {
                untriedChoices--;
            }
        }
    }

    /// The threads chosen in the cycle, in the order of their spawns.
    List<SteppedThread> went(List<SteppedThread> alive) {
        ArrayList<SteppedThread> round = new ArrayList<>(alive);
        round.retainAll(went.stream().map(Going::thread).toList());
        return round;
    }
}
