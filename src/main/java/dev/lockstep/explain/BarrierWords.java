package dev.lockstep.explain;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;

/// The labels of the picture of a barrier, in one language. Numbers come as pictures have them. For any thread.
public interface BarrierWords {

    /// The parties that have passed, as a heading.
    String passed();

    /// The parties that gave up, as a heading; of one of them, as a label.
    String gaveUp();

    /// The parties that were interrupted, as a heading; of one of them, as a label.
    String interrupted();

    /// The parties that gave up or were interrupted, as a heading.
    String gaveUpInterrupted();

    /// That a party was let go with an error, as a label.
    String thrownOut();

    /// That a party was not let in, as a label.
    String turnedAway();

    /// The threads that are elsewhere, as a heading.
    String notAtGate();

    /// That a thread holds the lock of the gate, as a label.
    String holdsGateLock();

    /// That a party works, as a label.
    String works();

    /// That a thread sleeps, as a label.
    String sleeps();

    /// How many generations there were, as the caption of a number.
    String generation();

    /// How often the barrier tripped, as the caption of a number.
    String trips();

    /// How many parties wait, as the caption of a number.
    String atGate();

    /// The gate, as a name.
    String gate();

    /// The gate and its generation, as a label.
    String gate(String generation);

    /// The gate of a barrier without generations, as a label.
    String gateWithoutGenerations();

    /// The gate and its generation, as a heading.
    String gateHeading(String generation);

    /// The gate of a barrier without generations, as a heading.
    String gateHeadingWithoutGenerations();

    /// That it is broken, as a name.
    String broken();

    /// That it is open, as a name.
    String open();

    /// That it is closed, as a name.
    String closed();

    /// How many parties are here, as a label.
    ///
    /// @param number the same number as pictures have it
    String here(int here, String number, String parties);

    /// How many are counted, and how many of them are gone, as a label.
    ///
    /// @param number how many are gone, as pictures have it
    String counted(String counted, String parties, int gone, String number);

    /// How many have come for the next round, as a label.
    ///
    /// @param reset whether it begins because the barrier was reset
    String nextRound(boolean reset, String here, String parties);

    /// How many must leave before it goes on, as a label.
    String stillToLeave(String parties);

    /// The same at an open gate.
    String openStillToLeave(String parties);

    /// The same at a gate that was reset.
    String resetStillToLeave(String parties);

    /// That a party is gone and counts all the same, as a name.
    String goneAndCounts(ThreadId party);

    /// Why the barrier is broken, as a label.
    String broken(Cause cause);

    /// That a party runs the action, as a label.
    String runsAction(ThreadId party);

    /// How many parties must come, as a label.
    String missing(String parties);

    /// The same, and how many of them can.
    ///
    /// @param number the same number as pictures have it
    String missing(String parties, int left, String number);

    /// That none can, as a label.
    String nobodyLeft();

    /// That all wait for one, as a label.
    String allWaitFor(ThreadId party);

    /// That the parties at an open or closed gate never leave, as a label.
    ///
    /// @param number the same number as pictures have it
    String neverLeave(boolean open, int parties, String number);

    /// That it never opens, as a label.
    String neverOpens();
}
