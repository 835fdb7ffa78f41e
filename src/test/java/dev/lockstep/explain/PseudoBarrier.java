package dev.lockstep.explain;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;

/// The labels of pictures of a barrier in [PseudoLanguage].
final class PseudoBarrier implements BarrierWords {

    @Override
    public String passed() {
        return "⟦barrier⟧";
    }

    @Override
    public String gaveUp() {
        return "⟦barrier⟧";
    }

    @Override
    public String interrupted() {
        return "⟦barrier⟧";
    }

    @Override
    public String gaveUpInterrupted() {
        return "⟦barrier⟧";
    }

    @Override
    public String thrownOut() {
        return "⟦barrier⟧";
    }

    @Override
    public String turnedAway() {
        return "⟦barrier⟧";
    }

    @Override
    public String notAtGate() {
        return "⟦barrier⟧";
    }

    @Override
    public String holdsGateLock() {
        return "⟦barrier⟧";
    }

    @Override
    public String works() {
        return "⟦barrier⟧";
    }

    @Override
    public String sleeps() {
        return "⟦barrier⟧";
    }

    @Override
    public String generation() {
        return "⟦barrier⟧";
    }

    @Override
    public String trips() {
        return "⟦barrier⟧";
    }

    @Override
    public String atGate() {
        return "⟦barrier⟧";
    }

    @Override
    public String gate() {
        return "⟦barrier⟧";
    }

    @Override
    public String gate(String generation) {
        return "⟦barrier⟧";
    }

    @Override
    public String gateWithoutGenerations() {
        return "⟦barrier⟧";
    }

    @Override
    public String gateHeading(String generation) {
        return "⟦barrier⟧";
    }

    @Override
    public String gateHeadingWithoutGenerations() {
        return "⟦barrier⟧";
    }

    @Override
    public String broken() {
        return "⟦barrier⟧";
    }

    @Override
    public String open() {
        return "⟦barrier⟧";
    }

    @Override
    public String closed() {
        return "⟦barrier⟧";
    }

    @Override
    public String here(int here, String number, String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String counted(String counted, String parties, int gone, String number) {
        return "⟦barrier⟧";
    }

    @Override
    public String nextRound(boolean reset, String here, String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String stillToLeave(String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String openStillToLeave(String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String resetStillToLeave(String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String goneAndCounts(ThreadId party) {
        return "⟦barrier⟧";
    }

    @Override
    public String broken(Cause cause) {
        return "⟦barrier⟧";
    }

    @Override
    public String runsAction(ThreadId party) {
        return "⟦barrier⟧";
    }

    @Override
    public String missing(String parties) {
        return "⟦barrier⟧";
    }

    @Override
    public String missing(String parties, int left, String number) {
        return "⟦barrier⟧";
    }

    @Override
    public String nobodyLeft() {
        return "⟦barrier⟧";
    }

    @Override
    public String allWaitFor(ThreadId party) {
        return "⟦barrier⟧";
    }

    @Override
    public String neverLeave(boolean open, int parties, String number) {
        return "⟦barrier⟧";
    }

    @Override
    public String neverOpens() {
        return "⟦barrier⟧";
    }
}
