package dev.lockstep.runtime.stepped;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Notices that a run goes round in circles: nobody changes anything, and whatever could be chosen on the way was chosen and
/// led to nothing else.
///
/// A step *changes* something if it writes a variable or a map, edits guarded state, wakes a waiter, sends or takes an
/// interrupt, spends a spurious wake-up, adds to a tally, or starts or ends a thread. All other steps only look: they
/// read, take and give back locks and permits, wait, time out, sleep. While these go on, the *state* is where each thread
/// stands (its next operation, the locks it holds, its place among those who wait) and how many permits there are. Time is
/// left out: it enables nothing.
///
/// Why it is right: where nothing was changed each look sees what it saw before, and from equal states ([Configuration]) the
/// same choices lead to equal ones. Where all who can go on tell what they keep in variables of their own
/// ([Body#localState]), a run is said to go round once every choice in every state that it came to has been made: then there
/// is no other state to come to, whatever is chosen.
///
/// Where one of them does not tell, that cannot be known. Then it is enough that the run is back where it was and passed over
/// nobody, in no way that there was; and where one who went round does not tell, not before [#PATIENCE] steps without a
/// change: a body that only looks must not count further than that, unless it adds to a tally as it counts.
final class LivelockDetector {

    /// The steps without a change before a round is looked for.
    static final int PATIENCE = 1_000;

    /// The same where all that decides how threads go on is known: fewer than most rounds that matter have, so that a run
    /// without loops never pays for the look.
    static final int KNOWN_PATIENCE = 32;

    private int lastChange;
    private int start;
    private int window;
    private boolean settled;
    /// What was done since the window was opened, and what could have been done and was not.
    private final Set<Going> went = new HashSet<>();
    private final Set<Going> passedOver = new HashSet<>();
    private @Nullable Object opened;
    /// While all who can go on tell what they keep: of each configuration since the window was opened, what can be chosen
    /// there and was not; and how many such choices there are.
    private final Map<Object, Set<Choice>> untried = new HashMap<>();
    private int untriedChoices;
    private boolean isKnown;
    private @Nullable Set<Choice> untriedHere;

    /// A thread that goes one way from where it stands.
    ///
    /// @param from all of it that is known
    private record Going(SteppedThread thread, Object from, Alternative way) {

        static Going of(SteppedThread thread, Alternative way) {
            var next = thread.next();
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

    /// Whether the run has come round before `point`; the threads that went round are in `went`.
    boolean isRound(ChoicePoint point) {
        if (point.quiet() < KNOWN_PATIENCE) {
            return false;
        }
        boolean open = opened != null && start > lastChange;
        if (!open || point.step() - start >= window) {
            // As Brent has it: wherever the circle begins and however long it is, some window holds all of it.
            open(point, open ? 2 * window : KNOWN_PATIENCE, false);
        } else if (isKnown && untriedChoices == 0 && untried.containsKey(point.configuration())) {
            if (settled) {
                return true;
            }
            // What was gone through on the way into the circle is no part of it.
            open(point, window, true);
        } else if (!isKnown && mayBeRound(point) && point.configuration().equals(opened)) {
            return true;
        }
        note(point);
        return false;
    }

    private void open(ChoicePoint point, int steps, boolean inCircle) {
        window = steps;
        settled = inCircle;
        start = point.step();
        opened = point.configuration();
        isKnown = true;
        passedOver.clear();
        went.clear();
        untried.clear();
        untriedChoices = 0;
    }

    /// Whether nobody was passed over since the window was opened, and those who went say what they keep or have gone on for
    /// long enough.
    private boolean mayBeRound(ChoicePoint point) {
        return passedOver.isEmpty()
                && (point.quiet() >= PATIENCE || went.stream().map(Going::thread).allMatch(SteppedThread::tellsAllItKeeps));
    }

    private void note(ChoicePoint point) {
        var here = new HashSet<Choice>();
        for (int i = 0; i < point.size(); i++) {
            // A wake-up without a cause need not come, so passing it over is no unfairness.
            if (!point.isChance(i)) {
                isKnown &= point.thread(i).tellsAllItKeeps();
                here.add(point.choice(i));
                var going = Going.of(point.thread(i), point.choice(i).alternative());
                if (!went.contains(going)) {
                    passedOver.add(going);
                }
            }
        }
        untriedHere = null;
        if (isKnown) {
            var known = untried.putIfAbsent(point.configuration(), here);
            untriedChoices += known == null ? here.size() : 0;
            untriedHere = known == null ? here : known;
        }
    }

    /// `thread` was chosen.
    void chose(SteppedThread thread, Choice choice) {
        if (start > lastChange) {
            var going = Going.of(thread, choice.alternative());
            went.add(going);
            passedOver.remove(going);
            if (untriedHere != null && untriedHere.remove(choice)) {
                untriedChoices--;
            }
        }
    }

    /// Who was chosen in the round, as they were spawned.
    List<SteppedThread> went(List<SteppedThread> alive) {
        var round = new ArrayList<>(alive);
        round.retainAll(went.stream().map(Going::thread).toList());
        return round;
    }
}
