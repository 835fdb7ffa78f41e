package dev.lockstep.plain.run;

import dev.lockstep.plain.race.HappensBefore.Moment;
import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunBudget;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stands in the program's code in the place of `Thread`, with what of it can be used. It is a thread of the run.
public class ProgramThread extends ObjectHeader implements Runnable {
    /// The name and the id of the main thread; no other has this id.
    static final String MAIN = "main";

    private final @Nullable Runnable task;
    private final String name;
    private final String id;
    private final ProgramRun run;
    private final @Nullable RunThread maker;
    /// What carries the edge from an interrupt to whoever notices it.
    private final Object interrupts = new Object();
    /// What carries the edge from the thread's last action to whoever knows that it has ended.
    private final Object endings = new Object();
    private boolean daemon;
    /// When it was known first that it was started; null before.
    private @Nullable Moment begun;
    private boolean interruptedEarly;
    private @Nullable LogicalThread logical;

    public ProgramThread() {
        this(usualName(), null);
    }

    public ProgramThread(@Nullable Runnable task) {
        this(usualName(), task);
    }

    public ProgramThread(String name) {
        this(Objects.requireNonNull(name, "'name' is null"), null);
    }

    public ProgramThread(@Nullable Runnable task, String name) {
        this(Objects.requireNonNull(name, "'name' is null"), task);
    }

    private ProgramThread(String name, @Nullable Runnable task) {
        RunThread self = RunThread.current();
        this.run = self.run();
        this.maker = self;
        this.task = task;
        this.name = name;
        this.id = idOf(self, name);
        this.daemon = self.thread().daemon;
        Hooks.share(task);
    }

    /// The main thread, which nobody starts.
    ProgramThread(ProgramRun run) {
        this.run = run;
        this.maker = null;
        this.task = null;
        this.name = MAIN;
        this.id = MAIN;
    }

    /// As Java calls threads that are given no name, but counted by each thread that makes some.
    private static String usualName() {
        return "Thread-" + (RunThread.current().count("usual name of a thread") - 1);
    }

    /// The same in every run in which its maker has done the same until then.
    private static String idOf(RunThread maker, String name) {
        // Both signs stand for something in an id.
        String known = name.isBlank() ? "unnamed" : OneLine.escaped(name.strip()).replace("#", "##").replace("/", "//");
        String path = maker.isMain() ? known : maker.id() + "/" + known;
        int times = maker.count("thread " + known);
        return path.equals(MAIN) || times > 1 ? path + "#" + times : path;
    }

    final String id() {
        return id;
    }

    final Object interrupts() {
        return interrupts;
    }

    final Object endings() {
        return endings;
    }

    @Override
    public void run() {
        if (task != null) {
            task.run();
        }
    }

    /// Starts it: a step.
    public void start() {
        RunThread self = RunThread.current();
        Hooks.share(this);
        Hooks.share(task);
        // Before the start is told to the new thread, so that whoever knows of that knows of this.
        Moment now = run.order().now(self.number());
        begun(run.spawn(self, this, daemon, () -> interruptedEarly), now);
    }

    /// It runs from now on.
    ///
    /// @param when this was known first
    final void begun(LogicalThread started, Moment when) {
        logical = started;
        begun = when;
    }

    final boolean isBegun() {
        return begun != null;
    }

    /// Waits for its end, where it was started: a step or, where nothing tells the caller that it was, two.
    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        RunThread self = RunThread.current();
        Moment known = begun;
        if ((known == null || !run.order().isBefore(known, self.number())) && !run.isAlive(self, this)) {
            return;
        }
        run.join(self, this, Objects.requireNonNull(logical), Duration.ofMillis(millis));
    }

    public void interrupt() {
        run.interrupt(RunThread.current(), this, () -> interruptedEarly = true);
    }

    public boolean isInterrupted() {
        return run.isInterrupted(RunThread.current(), this, () -> interruptedEarly);
    }

    /// Whether it was started and has not ended: a step.
    public final boolean isAlive() {
        return run.isAlive(RunThread.current(), this);
    }

    public static boolean interrupted() {
        RunThread self = RunThread.current();
        return self.run().takeInterrupt(self);
    }

    public static ProgramThread currentThread() {
        return RunThread.current().thread();
    }

    public static void sleep(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        sleep(Duration.ofMillis(millis));
    }

    public static void sleep(Duration time) throws InterruptedException {
        RunThread self = RunThread.current();
        self.run().sleep(self, time.isNegative() ? Duration.ZERO : time);
    }

    /// Nothing is to be done: the order of threads is what a search is about.
    @SuppressWarnings("NamedLikeContextualKeyword") // The name is Java's.
    public static void yield() {}

    /// As [#yield].
    public static void onSpinWait() {}

    public final String getName() {
        return name;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean on) {
        if (RunThread.current() != maker) {
            // Whether it comes before the start would be a matter of order.
            throw run.stop(RunBudget.MEANS, Hooks.NOWHERE);
        }
        if (begun != null && isAlive()) {
            throw new IllegalThreadStateException();
        }
        daemon = on;
    }

    public static boolean holdsLock(Object object) {
        return Hooks.holdsMonitor(object);
    }

    @Override
    public String toString() {
        return "Thread[" + name + "]";
    }
}
