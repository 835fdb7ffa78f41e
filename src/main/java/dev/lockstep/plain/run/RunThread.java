package dev.lockstep.plain.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A thread of the program in one run: its names, its counters, and what it has done lately. Used by that thread alone.
final class RunThread {
    private static final ThreadLocal<@Nullable RunThread> CURRENT = new ThreadLocal<>();

    private final ProgramRun run;
    private final ProgramThread thread;
    private final int number;
    private final Map<String, Integer> made = new HashMap<>();
    private final StringBuilder printed = new StringBuilder();
    private final LoopRounds rounds;
    private int monitors;
    private final CallBudget budget;

    RunThread(ProgramRun run, ProgramThread thread, int number) {
        this.run = run;
        this.thread = thread;
        this.number = number;
        this.rounds = new LoopRounds(this);
        this.budget = new CallBudget(this);
    }

    /// The one whose code calls.
    ///
    /// @throws IllegalStateException outside of a run
    static RunThread current() {
        RunThread self = CURRENT.get();
        if (self == null) {
            throw new IllegalStateException("the program's code runs only within a run");
        }
        return self;
    }

    static @Nullable RunThread currentOrNull() {
        return CURRENT.get();
    }

    /// The calling thread is this one from now on.
    void begin() {
        CURRENT.set(this);
    }

    ProgramRun run() {
        return run;
    }

    ProgramThread thread() {
        return thread;
    }

    String id() {
        return thread.id();
    }

    /// Its number in the run's order of what happens before what.
    int number() {
        return number;
    }

    boolean isMain() {
        return id().equals(ProgramThread.MAIN);
    }

    /// Counts what it makes, from 1.
    int count(String kind) {
        return made.merge(kind, 1, Integer::sum);
    }

    LoopRounds rounds() {
        return rounds;
    }

    CallBudget budget() {
        return budget;
    }

    /// It runs an operation next: whatever loop it is in does more than to look.
    void before() {
        rounds.disturbed();
        run.standing(Hooks.NOWHERE);
    }

    /// As [#before], but the operation waits for nobody.
    void passing() {
        rounds.disturbed();
        run.passing();
    }

    /// It takes a monitor next. A loop that takes one at a time, and gives it back, may still only look: nobody can wait
    /// for it for ever.
    void beforeMonitor(int site) {
        if (monitors > 0) {
            rounds.disturbed();
        }
        monitors++;
        run.beforeMonitor(this, site);
    }

    /// It gives a monitor back next.
    void afterMonitor() {
        if (monitors > 1) {
            rounds.disturbed();
        }
        monitors--;
        run.passing();
    }

    /// It was interrupted, and has noticed.
    ///
    /// @param message of the exception; empty for none
    InterruptedException interrupted(String message) {
        run.order().acquired(number, thread.interrupts());
        return message.isEmpty() ? new InterruptedException() : new InterruptedException(message);
    }

    /// What it printed until now.
    String printed() {
        return printed.toString();
    }

    void print(String text) {
        rounds.disturbed();
        printed.append(Objects.requireNonNull(text));
        run.printed(this);
    }
}
