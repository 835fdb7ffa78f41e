package dev.lockstep.explain.german;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;
import dev.lockstep.explain.CacheWords;
import dev.lockstep.explain.PoolWords;
import dev.lockstep.explain.StageWords;

/// The labels of pictures in German.
final class GermanStage implements StageWords {

    private static final PoolWords POOL = new GermanPool();
    private static final CacheWords CACHE = new GermanCache();
    private static final BarrierWords BARRIER = new GermanBarrier();

    @Override
    public String more(long left, String number, Items items) {
        boolean one = left == 1;
        return "+ " + number + switch (items) {
            case THESE -> " weitere";
            case LOCKS -> one ? " weiteres Schloss" : " weitere Schlösser";
            case SEMAPHORES -> one ? " weiterer Semaphor" : " weitere Semaphore";
            // Which of both the one is, is not known.
            case LOCKS_AND_SEMAPHORES -> one ? " weitere Karte" : " weitere Schlösser und Semaphore";
            case VARIABLES -> one ? " weitere Variable" : " weitere Variablen";
            case KEYS -> one ? " weiterer Schlüssel" : " weitere Schlüssel";
            case WORKERS -> one ? " weiterer Worker" : " weitere Worker";
            case CYCLES -> one ? " weiterer Zyklus" : " weitere Zyklen";
        };
    }

    @Override
    public String nothingYet() {
        return "Hier ist noch nichts geschehen.";
    }

    @Override
    public String catchingUp() {
        return "Ereignisse gingen verloren: Das Bild holt auf";
    }

    @Override
    public String frozen() {
        return "Eingefroren: Alles steht vor seiner nächsten Operation still";
    }

    @Override
    public String frozenBriefly() {
        return "eingefroren";
    }

    @Override
    public String flow() {
        return "Zu schnell, um Einzelnen zu folgen: Gezeigt wird der Fluss";
    }

    @Override
    public String flowBriefly() {
        return "zu schnell: zeigt Fluss";
    }

    @Override
    public String threads() {
        return "Threads";
    }

    @Override
    public String variable(String name, String value) {
        return "Variable " + name + " ist " + value;
    }

    @Override
    public String writtenBy(ThreadId writer) {
        return "von " + writer;
    }

    @Override
    public String initial() {
        return "am Anfang";
    }

    @Override
    public String initialBriefly() {
        return "Anfang";
    }

    @Override
    public String lock(String name) {
        return "Schloss " + name;
    }

    @Override
    public String holds() {
        return "hält es";
    }

    @Override
    public String free() {
        return "frei";
    }

    @Override
    public String heldBy(ThreadId holder) {
        return holder + " hält es";
    }

    @Override
    public String line() {
        return "Wartende";
    }

    @Override
    public String waitOn(String condition) {
        return "wartet: " + condition;
    }

    @Override
    public String woken() {
        return "geweckt";
    }

    @Override
    public String permits(int permits) {
        return GermanNumbers.count(permits, "Erlaubnis", "Erlaubnisse");
    }

    @Override
    public String semaphore(String name, int permits) {
        return "Semaphor " + name + ", " + permits(permits);
    }

    @Override
    public String waitForPermit() {
        return "wartet auf eine Erlaubnis";
    }

    @Override
    public String lanes() {
        return "Bahnen";
    }

    @Override
    public String lanesOverTime() {
        return "Was jeder Thread im Lauf der Zeit tat";
    }

    @Override
    public String now() {
        return "jetzt";
    }

    @Override
    public String waitsForGraph() {
        return "Wartet-auf";
    }

    @Override
    public PoolWords pool() {
        return POOL;
    }

    @Override
    public CacheWords cache() {
        return CACHE;
    }

    @Override
    public BarrierWords barrier() {
        return BARRIER;
    }
}
