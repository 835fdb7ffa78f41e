package dev.lockstep.explain.english;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.BarrierWords;
import dev.lockstep.explain.CacheWords;
import dev.lockstep.explain.PoolWords;
import dev.lockstep.explain.StageWords;

/// The labels of pictures in English.
final class EnglishStage implements StageWords {

    private static final PoolWords POOL = new EnglishPool();
    private static final CacheWords CACHE = new EnglishCache();
    private static final BarrierWords BARRIER = new EnglishBarrier();

    @Override
    public String more(long left, String number, Items items) {
        return "+ " + number + " more" + switch (items) {
            case THESE -> "";
            case LOCKS -> " locks";
            case SEMAPHORES -> " semaphores";
            case LOCKS_AND_SEMAPHORES -> " locks and semaphores";
            case VARIABLES -> " variables";
            case KEYS -> " keys";
            case WORKERS -> " workers";
            case CYCLES -> " cycles";
        };
    }

    @Override
    public String nothingYet() {
        return "Nothing has happened here yet.";
    }

    @Override
    public String catchingUp() {
        return "Events were lost: the picture is catching up";
    }

    @Override
    public String frozen() {
        return "Frozen: engines stand still at their next operation";
    }

    @Override
    public String frozenBriefly() {
        return "frozen";
    }

    @Override
    public String flow() {
        return "Too fast to follow each one: showing flow";
    }

    @Override
    public String flowBriefly() {
        return "too fast: shows flow";
    }

    @Override
    public String threads() {
        return "threads";
    }

    @Override
    public String variable(String name, String value) {
        return "variable " + name + " is " + value;
    }

    @Override
    public String writtenBy(ThreadId writer) {
        return "by " + writer;
    }

    @Override
    public String initial() {
        return "at the start";
    }

    @Override
    public String initialBriefly() {
        return "start";
    }

    @Override
    public String lock(String name) {
        return "lock " + name;
    }

    @Override
    public String holds() {
        return "holds";
    }

    @Override
    public String free() {
        return "free";
    }

    @Override
    public String heldBy(ThreadId holder) {
        return "held by " + holder;
    }

    @Override
    public String line() {
        return "waiting line";
    }

    @Override
    public String waitOn(String condition) {
        return "waits: " + condition;
    }

    @Override
    public String woken() {
        return "woken";
    }

    @Override
    public String permits(int permits) {
        return permits + (permits == 1 ? " permit" : " permits");
    }

    @Override
    public String semaphore(String name, int permits) {
        return "semaphore " + name + ", " + permits(permits);
    }

    @Override
    public String waitForPermit() {
        return "wait for a permit";
    }

    @Override
    public String lanes() {
        return "Lanes";
    }

    @Override
    public String lanesOverTime() {
        return "What each thread was doing over time";
    }

    @Override
    public String now() {
        return "now";
    }

    @Override
    public String waitsForGraph() {
        return "Waits-for";
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
