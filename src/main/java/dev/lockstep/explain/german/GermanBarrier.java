package dev.lockstep.explain.german;

import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;

/// The labels of pictures of a barrier in German.
final class GermanBarrier implements BarrierWords {

    @Override
    public String passed() {
        return "durch";
    }

    @Override
    public String gaveUp() {
        return "aufgegeben";
    }

    @Override
    public String interrupted() {
        return "unterbrochen";
    }

    @Override
    public String gaveUpInterrupted() {
        return "aufgegeben, unterbrochen";
    }

    @Override
    public String thrownOut() {
        return "ging mit Fehler";
    }

    @Override
    public String turnedAway() {
        return "abgewiesen";
    }

    @Override
    public String notAtGate() {
        return "nicht an der Barriere";
    }

    @Override
    public String holdsGateLock() {
        return "hält das Schloss";
    }

    @Override
    public String works() {
        return "arbeitet";
    }

    @Override
    public String sleeps() {
        return "schläft";
    }

    @Override
    public String generation() {
        return "Generation";
    }

    @Override
    public String trips() {
        return "Öffnungen";
    }

    @Override
    public String atGate() {
        return "an der Barriere";
    }

    @Override
    public String gate() {
        return "Barriere";
    }

    @Override
    public String gate(String generation) {
        return "Barriere · Generation " + generation;
    }

    @Override
    public String gateWithoutGenerations() {
        return "Barriere · ohne Generationen";
    }

    @Override
    public String gateHeading(String generation) {
        return "BARRIERE · GENERATION " + generation;
    }

    @Override
    public String gateHeadingWithoutGenerations() {
        return "BARRIERE · OHNE GENERATIONEN";
    }

    @Override
    public String broken() {
        return "gebrochen";
    }

    @Override
    public String open() {
        return "offen";
    }

    @Override
    public String closed() {
        return "geschlossen";
    }

    @Override
    public String here(int here, String number, String parties) {
        return number + " von " + parties + (here == 1 ? " ist da" : " sind da");
    }

    @Override
    public String counted(String counted, String parties, int gone, String number) {
        return counted + " von " + parties + " gezählt, " + number + (gone == 1 ? " ist fort" : " sind fort");
    }

    @Override
    public String nextRound(boolean reset, String here, String parties) {
        return (reset ? "neue Runde: " : "nächste Runde: ") + here + " von " + parties;
    }

    @Override
    public String stillToLeave(String parties) {
        return parties + (parties.equals("1") ? " muss noch gehen" : " müssen noch gehen");
    }

    @Override
    public String openStillToLeave(String parties) {
        return "offen: " + stillToLeave(parties);
    }

    @Override
    public String resetStillToLeave(String parties) {
        return "zurückgesetzt: " + stillToLeave(parties);
    }

    @Override
    public String goneAndCounts(ThreadId party) {
        return party + " ist fort und zählt noch";
    }

    @Override
    public String broken(Cause cause) {
        return "gebrochen: " + switch (cause) {
            case TIMED_OUT -> "Zeit um";
            case INTERRUPTED -> "unterbrochen";
            case ABORTED -> "abgebrochen";
            case RESET -> "zurückgesetzt";
            case ACTION_FAILED -> "Aktion scheiterte";
        };
    }

    @Override
    public String runsAction(ThreadId party) {
        return party + " führt die Aktion aus";
    }

    @Override
    public String missing(String parties) {
        return (parties.equals("1") ? "es fehlt " : "es fehlen ") + parties;
    }

    @Override
    public String missing(String parties, int left, String number) {
        return missing(parties) + ", nur noch " + number + (left == 1 ? " ist übrig" : " sind übrig");
    }

    @Override
    public String nobodyLeft() {
        return "niemand kann mehr kommen";
    }

    @Override
    public String allWaitFor(ThreadId party) {
        return "alle warten auf " + party;
    }

    @Override
    public String neverLeave(boolean open, int parties, String number) {
        return (open ? "offen, doch " : "") + number + (parties == 1 ? " geht nie" : " gehen nie");
    }

    @Override
    public String neverOpens() {
        return "öffnet sich nie: niemand kommt mehr";
    }
}
