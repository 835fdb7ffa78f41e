package dev.lockstep.explain.english;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;

/// The labels of pictures of a barrier in English.
final class EnglishBarrier implements BarrierWords {

    @Override
    public String passed() {
        return "passed";
    }

    @Override
    public String gaveUp() {
        return "gave up";
    }

    @Override
    public String interrupted() {
        return "interrupted";
    }

    @Override
    public String gaveUpInterrupted() {
        return "gave up, interrupted";
    }

    @Override
    public String thrownOut() {
        return "thrown out";
    }

    @Override
    public String turnedAway() {
        return "turned away";
    }

    @Override
    public String notAtGate() {
        return "not at the gate";
    }

    @Override
    public String holdsGateLock() {
        return "holds the gate lock";
    }

    @Override
    public String works() {
        return "works";
    }

    @Override
    public String sleeps() {
        return "sleeps";
    }

    @Override
    public String generation() {
        return "generation";
    }

    @Override
    public String trips() {
        return "trips";
    }

    @Override
    public String atGate() {
        return "at the gate";
    }

    @Override
    public String gate() {
        return "gate";
    }

    @Override
    public String gate(String generation) {
        return "gate · generation " + generation;
    }

    @Override
    public String gateWithoutGenerations() {
        return "gate · without generations";
    }

    @Override
    public String gateHeading(String generation) {
        return "GATE · GENERATION " + generation;
    }

    @Override
    public String gateHeadingWithoutGenerations() {
        return "GATE · WITHOUT GENERATIONS";
    }

    @Override
    public String broken() {
        return "broken";
    }

    @Override
    public String open() {
        return "open";
    }

    @Override
    public String closed() {
        return "closed";
    }

    @Override
    public String here(int here, String number, String parties) {
        return number + " of " + parties + (here == 1 ? " is here" : " are here");
    }

    @Override
    public String counted(String counted, String parties, int gone, String number) {
        return counted + " of " + parties + " counted, " + number + (gone == 1 ? " is gone" : " are gone");
    }

    @Override
    public String nextRound(boolean reset, String here, String parties) {
        return (reset ? "new round: " : "next round: ") + here + " of " + parties;
    }

    @Override
    public String stillToLeave(String parties) {
        return parties + " still to leave";
    }

    @Override
    public String openStillToLeave(String parties) {
        return "open: " + stillToLeave(parties);
    }

    @Override
    public String resetStillToLeave(String parties) {
        return "reset: " + stillToLeave(parties);
    }

    @Override
    public String goneAndCounts(ThreadId party) {
        return party + " is gone and still counts";
    }

    @Override
    public String broken(Cause cause) {
        return "broken: " + switch (cause) {
            case TIMED_OUT -> "time ran out";
            case INTERRUPTED -> "interrupted";
            case ABORTED -> "aborted";
            case RESET -> "reset";
            case ACTION_FAILED -> "action threw";
        };
    }

    @Override
    public String runsAction(ThreadId party) {
        return party + " runs the action";
    }

    @Override
    public String missing(String parties) {
        return "needs " + parties + " more";
    }

    @Override
    public String missing(String parties, int left, String number) {
        return missing(parties) + ", only " + number + (left == 1 ? " is left" : " are left");
    }

    @Override
    public String nobodyLeft() {
        return "nobody is left to come";
    }

    @Override
    public String allWaitFor(ThreadId party) {
        return "all wait for " + party;
    }

    @Override
    public String neverLeave(boolean open, int parties, String number) {
        return (open ? "open, but " : "") + number + (parties == 1 ? " never leaves" : " never leave");
    }

    @Override
    public String neverOpens() {
        return "never opens: nobody else comes";
    }
}
