package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.Choice;

/// A *wake-up sequence* (Abdulla, Aronis, Jonsson and Sagonas, POPL 2014): the steps with which a run must begin, in
/// this order or an equivalent one, to reverse a race.
final class WakeupSequence {

    private final Choice[] choices;
    private final int[] threads;
    private final int[] touches;
    private final long[] feeds;
    private int size;

    /// @param most how many steps it will have
    WakeupSequence(int most) {
        choices = new Choice[most];
        threads = new int[most];
        touches = new int[most];
        feeds = new long[most];
    }

    void add(Choice choice, int thread, int touch, long fed) {
        choices[size] = choice;
        threads[size] = thread;
        touches[size] = touch;
        feeds[size] = fed;
        size++;
    }

    int size() {
        return size;
    }

    /// Whether a run that begins with that choice can be such a run: the choice is a first step of the sequence, or
    /// independent of all its steps.
    boolean canBeginWith(Choice choice, int thread, int touch, long fed, FootprintTable all) {
        for (int i = 0; i < size; i++) {
            if (threads[i] == thread) {
                return choices[i].equals(choice);
            }
            if (all.conflict(touches[i], touch) || (feeds[i] & fed) != 0) {
                return false;
            }
        }
        return true;
    }

    /// The sequence without the first step of `thread`.
    WakeupSequence without(int thread) {
        WakeupSequence left = new WakeupSequence(size);
        boolean gone = false;
        for (int i = 0; i < size; i++) {
            if (!gone && threads[i] == thread) {
                gone = true;
            } else {
                left.add(choices[i], threads[i], touches[i], feeds[i]);
            }
        }
        return left;
    }

    /// A step of it as a branch of a tree.
    WakeupTree.Branch branch(int step) {
        return new WakeupTree.Branch(choices[step], threads[step], touches[step], feeds[step], new WakeupTree());
    }
}
