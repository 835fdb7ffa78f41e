package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Deadline;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Operation.Join;
import dev.lockstep.runtime.stepped.Operation.SimpleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A logical thread: its next operation, its interrupt flag, and the baton that lets it run.
///
/// Its plain fields are accessed by the one running thread only; the volatile baton hands them over.
final class SteppedThread implements LogicalThread {

    private final ThreadId id;
    private final int ordinal;
    private final Stepper stepper;
    private final Thread carrier;
    private final ThreadChoices choices;
    private final Role role;
    private final Body body;
    private Operation next;
    private Alternative chosen = Way.GO;
    private boolean interrupted;
    private int interruptChanges;
    private boolean over;
    private boolean toldBlocked;
    private boolean violatedGuard;
    /// The last taken of the locks it holds; each lock links to the one taken before.
    private @Nullable SteppedMutex lastTaken;
    private List<CodePlace> standsAt = List.of();
    private @Nullable List<CodePlace> nextStandsAt;
    private @Nullable CodePlace ownLine;
    /// Made when it is asked for, and then kept until the thread runs: the body's local state is copied once a step.
    private @Nullable LocalState standing;
    /// The number of the call under way at its last step.
    private int callBefore;
    /// The thread that runs on when this new thread has reached its first operation.
    private @Nullable SteppedThread starter;
    private volatile boolean baton;

    /// Makes a thread that does not run yet.
    ///
    /// @param carrier makes the thread that runs it, not started
    SteppedThread(
            Stepper stepper, ThreadId id, int ordinal, Role role, Body body, Operation spawn, Carrier carrier) {
        this.stepper = stepper;
        this.id = id;
        this.ordinal = ordinal;
        this.role = role;
        this.body = body;
        this.next = spawn;
        this.choices = new ThreadChoices(id);
        this.carrier = carrier.threadFor(this);
    }

    @FunctionalInterface
    interface Carrier {
        Thread threadFor(SteppedThread thread);
    }

    @Override
    public ThreadId id() {
        return id;
    }

    int ordinal() {
        return ordinal;
    }

    Role role() {
        return role;
    }

    Body body() {
        return body;
    }

    /// Whether its body tells all its local state just now: where it waits, and where it is in a loop of its own.
    boolean tellsAllItKeeps() {
        return (next.kind() == OperationKind.LEAVE || isLooping()) && standing().isKnown();
    }

    /// Whether it is in a loop that may bring it back to its present state. Inside a call its body does not tell its
    /// position, but before the call's first step nothing of the call is done.
    boolean isLooping() {
        return body.isLooping() && (body.call() == 0 || body.call() != callBefore);
    }

    Thread carrier() {
        return carrier;
    }

    ThreadChoices choices() {
        return choices;
    }

    Operation next() {
        return next;
    }

    /// Sets its next operation: called by itself when it reaches one, by a signaller when a waiter must reacquire its
    /// lock.
    void next(Operation operation) {
        next = operation;
    }

    Alternative chosen() {
        return chosen;
    }

    /// It was chosen: its local state is computed anew from now on.
    void chosen(Alternative alternative) {
        chosen = alternative;
        standing = null;
        callBefore = body.call();
    }

    /// Its local state. Other threads can only wake it, interrupt it, or make room before it in a queue.
    LocalState standing() {
        LocalState kept = standing;
        if (kept == null) {
            kept = LocalState.of(this);
        } else if (!kept.isStill(this)) {
            kept = kept.moved(this);
        }
        standing = kept;
        return kept;
    }

    /// How often its interrupt flag has changed.
    int interruptChanges() {
        return interruptChanges;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    /// Returns and clears its interrupt flag.
    boolean takeInterrupt() {
        boolean was = interrupted;
        if (was) {
            interruptChanges++;
            stepper.changed();
            interrupted = false;
        }
        return was;
    }

    /// Whether it is a service and no script thread lives that could use it.
    boolean isLeftAlone() {
        return role == Role.SERVICE && stepper.roster().scriptsAreOver();
    }

    boolean isOver() {
        return over;
    }

    void setOver() {
        over = true;
    }

    /// Whether it was ended for touching guarded state without its lock.
    boolean hasViolatedGuard() {
        return violatedGuard;
    }

    void violatesGuard() {
        violatedGuard = true;
    }

    /// Whether its blocked event has been recorded.
    boolean toldBlocked() {
        return toldBlocked;
    }

    void toldBlocked(boolean told) {
        toldBlocked = told;
    }

    @Nullable SteppedMutex lastTaken() {
        return lastTaken;
    }

    void lastTaken(@Nullable SteppedMutex mutex) {
        lastTaken = mutex;
    }

    /// The locks it holds, the last taken first.
    List<LockId> holds() {
        ArrayList<LockId> held = new ArrayList<LockId>();
        for (SteppedMutex mutex = lastTaken; mutex != null; mutex = mutex.takenBefore()) {
            held.add(mutex.id());
        }
        return held;
    }

    /// The engine's lines that led to its next operation; empty where [RunSettings#locating()] is off.
    List<CodePlace> standsAt() {
        return standsAt;
    }

    void standsAt(List<CodePlace> stack) {
        standsAt = stack;
    }

    /// Its next operation is reached from these lines of a person's own program.
    void standsNextAt(List<CodePlace> stack) {
        nextStandsAt = List.copyOf(stack);
        ownLine = stack.isEmpty() ? null : stack.getFirst();
    }

    /// The line of a person's own program from which it reached its next operation; null in no such program.
    @Nullable CodePlace ownLine() {
        return ownLine;
    }

    /// Those lines, once; null where nobody told them.
    @Nullable List<CodePlace> takeNextStandsAt() {
        List<CodePlace> told = nextStandsAt;
        nextStandsAt = null;
        return told;
    }

    void startedBy(SteppedThread thread) {
        starter = thread;
    }

    /// Its starter, returned once.
    @Nullable SteppedThread takeStarter() {
        SteppedThread was = starter;
        starter = null;
        return was;
    }

    /// Whether it has not run yet.
    boolean begins() {
        return starter != null;
    }

    /// Passes the baton to it. The caller must do nothing more but wait for its own turn or end.
    void pass() {
        if (begins()) {
            carrier.start();
        } else {
            baton = true;
            LockSupport.unpark(carrier);
        }
    }

    /// Waits for its turn; called by itself.
    void awaitTurn() {
        while (!baton) {
            LockSupport.park();
        }
        baton = false;
    }

    @Override
    public void interrupt() {
        SteppedThread self = stepper.step(new SimpleOperation(OperationKind.INTERRUPT, id));
        stepper.tell(self, new ThreadEvent.InterruptSent(id));
        if (!over) {
            getInterrupted();
        }
    }

    /// Its interrupt flag is set.
    void getInterrupted() {
        if (!interrupted) {
            interruptChanges++;
            stepper.changed();
            interrupted = true;
        }
    }

    @Override
    public void join() throws InterruptedException {
        join(new Join(this, Join.NEVER));
    }

    @Override
    public boolean join(Deadline deadline) throws InterruptedException {
        return join(new Join(this, SteppedDeadline.due(deadline)));
    }

    void tellSleepBegan(long nanos) {
        stepper.tell(this, new ThreadEvent.SleepBegan(nanos));
    }

    void tellUntilBegan(String words, List<String> names, boolean timed) {
        stepper.tell(this, new ThreadEvent.UntilBegan(words, names, timed));
    }

    void tellJoinBegan(SteppedThread waiter) {
        stepper.tell(waiter, new ThreadEvent.JoinBegan(id));
    }

    private boolean join(Join join) throws InterruptedException {
        SteppedThread self = stepper.caller();
        stepper.step(join);
        Wakeup wakeup = WakeupKinds.of(self.chosen);
        if (wakeup == Wakeup.TIMED_OUT) {
            stepper.clock().reach(join.due());
        }
        stepper.tell(self, new ThreadEvent.JoinEnded(id, wakeup));
        if (wakeup == Wakeup.INTERRUPTED) {
            self.takeInterrupt();
            throw new InterruptedException("join of " + id);
        }
        return wakeup == Wakeup.WOKEN;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
