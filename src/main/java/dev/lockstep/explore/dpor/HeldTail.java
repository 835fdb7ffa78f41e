package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.ChoicePoint;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// What is left of a run once all that could be chosen is held ([PureLoops]): it is gone on only to find out whether there is
/// anything that leads out. Whatever comes of it could have come without the rounds before it, so no other run is asked for
/// that branches off on the way.
///
/// In each state that it comes to it makes the choice that it made there the longest ago: a rotor-router walk, which has soon
/// gone all ways there are. See Priezzhev, Dhar, Dhar and Krishnamurthy, *Eulerian walkers as a model of self-organized
/// criticality* (Physical Review Letters, 1996).
final class HeldTail {

    private final Map<Object, ArrayDeque<Integer>> walked = new HashMap<>();

    /// Another tail begins.
    void begin() {
        walked.clear();
    }

    /// The choice to be made.
    ///
    /// @throws java.util.NoSuchElementException if there is none but wake-ups without a cause
    int next(ChoicePoint point) {
        var here = walked.computeIfAbsent(point.configuration(), _ -> choices(point));
        int choice = here.removeFirst();
        here.addLast(choice);
        return choice;
    }

    private static ArrayDeque<Integer> choices(ChoicePoint point) {
        var choices = new ArrayDeque<Integer>();
        for (int i = 0; i < point.size(); i++) {
            // A wake-up without a cause need not come.
            if (!point.isChance(i)) {
                choices.addLast(i);
            }
        }
        return choices;
    }
}
