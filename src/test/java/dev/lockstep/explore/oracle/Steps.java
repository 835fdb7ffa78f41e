package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.Choices.Choice;
import dev.lockstep.explore.oracle.Choices.Way;
import dev.lockstep.explore.oracle.State.One;
import dev.lockstep.explore.oracle.State.Stage;
import dev.lockstep.scenario.program.script.BarrierOperation;
import dev.lockstep.scenario.program.script.CacheOperation;
import dev.lockstep.scenario.program.script.ObjectOperation;
import dev.lockstep.scenario.program.script.ObjectOperation.AcquireLock;
import dev.lockstep.scenario.program.script.PoolOperation;
import dev.lockstep.scenario.program.script.ScriptOperation;
import dev.lockstep.scenario.program.script.SharedOperation;
import dev.lockstep.scenario.program.script.ThreadOperation;
import dev.lockstep.scenario.program.term.Expression;
import java.util.List;

/// What each step does to a state.
///
/// A step is one operation on one shared thing. What is computed between two operations belongs to the step before, and
/// properties are judged after each change that is told, also within one step.
final class Steps {

    static final String RESULT = "result";
    static final String NO_NUMBER = "IllegalStateException";
    /// What is thrown where a guarded variable is touched without its lock.
    static final String VIOLATION = "GuardViolation";

    private static final String INTERRUPTED = "interrupted";

    private final Model model;
    private final Judging judging;
    private final Lines lines;

    Steps(Model model, Judging judging) {
        this.model = model;
        this.judging = judging;
        this.lines = new Lines(model, judging);
    }

    State start() {
        State state = new State(model);
        judging.judge(state);
        for (int i = 0; i < state.threads.length; i++) {
            state.threads[i].locals.put(RESULT, "");
            lines.goOn(state, i);
        }
        judging.lookForCycles(state);
        return state;
    }

    State after(State before, Choice choice) {
        State state = before.copy();
        int self = choice.thread();
        One thread = state.threads[self];
        switch (thread.stage) {
            case OVER -> throw new IllegalStateException("a thread that has ended takes no step");
            case END -> end(state, self);
            case RETAKE -> retake(state, self);
            case WAITING -> leave(state, self, choice.way());
            case QUEUE -> acquire(state, self, choice.way());
            case LINE -> line(state, self, choice);
        }
        judging.lookForCycles(state);
        return state;
    }

    private void end(State state, int self) {
        One thread = state.threads[self];
        thread.stage = Stage.OVER;
        if (!thread.fault.isEmpty()) {
            thread.got("ended by " + thread.fault, false);
        }
        // A violation was told when it happened.
        if (!thread.fault.isEmpty() && !thread.fault.equals(VIOLATION)) {
            state.failures.add("thread-failed: " + model.threads().get(self) + " was ended by " + thread.fault);
        }
    }

    private void line(State state, int self, Choice choice) {
        One thread = state.threads[self];
        if (thread.reading >= 0) {
            thread.reads.add(state.variables[thread.reading]);
            thread.reading = -1;
            lines.goOn(state, self);
        } else if (!thread.writing.isEmpty()) {
            Code.Assign assign = (Code.Assign) model.scripts().get(self).get(thread.at);
            state.variables[model.variable(assign.target())] = thread.writing.substring(1);
            thread.writing = "";
            judging.judge(state);
            Lines.nextLine(thread);
            lines.goOn(state, self);
        } else {
            operate(state, self, model.operation(thread, self), choice);
        }
    }

    private void operate(State state, int self, ScriptOperation operation, Choice choice) {
        One thread = state.threads[self];
        if (choice.way() == Way.CANCELLED) {
            thread.interrupted = false;
            done(state, self, INTERRUPTED);
            return;
        }
        switch (operation) {
            case AcquireLock(var name, _) -> {
                int lock = model.lock(name);
                if (choice.way() == Way.GO && !Choices.isFreeFor(state, lock, self)) {
                    // It has come to a fair lock that it cannot have yet.
                    state.lines.get(lock).add(self);
                    thread.stage = Stage.QUEUE;
                } else {
                    acquire(state, self, choice.way());
                }
            }
            case ObjectOperation.ReleaseLock(var name) -> {
                state.holders[model.lock(name)] = State.NOBODY;
                judging.judge(state);
                done(state, self, "");
            }
            case ObjectOperation.AcquirePermit(var name, var limit) -> {
                if (choice.way() == Way.TIMEOUT) {
                    done(state, self, "timed out");
                } else {
                    state.permits[model.semaphore(name)]--;
                    judging.judge(state);
                    done(state, self, limit.isPresent() ? "acquired" : "");
                }
            }
            case ObjectOperation.ReleasePermit(var name) -> {
                state.permits[model.semaphore(name)]++;
                judging.judge(state);
                done(state, self, "");
            }
            case ObjectOperation.WaitOn(var name, _) -> {
                int condition = model.condition(name);
                state.holders[model.lockOf().get(condition)] = State.NOBODY;
                state.waiters.get(condition).add(self);
                thread.stage = Stage.WAITING;
                judging.judge(state);
            }
            case ObjectOperation.Signal(var name) -> {
                if (choice.woken() != State.NOBODY) {
                    wake(state, model.condition(name), choice.woken());
                }
                done(state, self, "");
            }
            case ObjectOperation.SignalAll(var name) -> {
                int condition = model.condition(name);
                List.copyOf(state.waiters.get(condition)).forEach(waiter -> wake(state, condition, waiter));
                done(state, self, "");
            }
            case SharedOperation shared -> share(state, self, shared, choice.way());
            case ThreadOperation.Sleep _ -> done(state, self, "");
            case ThreadOperation.Interrupt(var name) -> {
                One target = state.threads[model.thread(name)];
                target.interrupted |= target.stage != Stage.OVER;
                done(state, self, "");
            }
            case ThreadOperation.WaitFor(_, var limit) ->
                done(state, self, limit.isEmpty() ? "" : choice.way() == Way.GO ? "ended" : "timed out");
            case PoolOperation _, CacheOperation _, BarrierOperation _ ->
                throw new IllegalArgumentException(operation + " belongs to an engine");
        }
    }

    private void share(State state, int self, SharedOperation operation, Way way) {
        One thread = state.threads[self];
        try {
            switch (operation) {
                case SharedOperation.WaitUntil(var condition, _, var limit) -> {
                    boolean went = way == Way.GO && Terms.holds(condition, name -> state.now(model, thread, name));
                    done(state, self, limit.isEmpty() ? "" : went ? "held" : "timed out");
                }
                case SharedOperation.CompareAndSet(var name, var expected, var update) -> {
                    boolean has = state.variables[model.variable(name)].equals(own(thread, expected));
                    if (has) {
                        state.variables[model.variable(name)] = own(thread, update);
                        judging.judge(state);
                    }
                    done(state, self, has ? "set" : "not set");
                }
                case SharedOperation.Update(var name, var sum) -> {
                    String found = state.variables[model.variable(name)];
                    state.variables[model.variable(name)] = Terms.value(sum, each -> state.now(model, thread, each));
                    judging.judge(state);
                    thread.locals.put(RESULT, found);
                    done(state, self, found);
                }
            }
        } catch (Terms.NoNumber noNumber) {
            thread.fault = NO_NUMBER;
            thread.stage = Stage.END;
        }
    }

    /// What a sum of the thread's own names comes to.
    static String own(One thread, Expression sum) {
        return Terms.value(sum, name -> thread.locals.getOrDefault(name, "0"));
    }

    private void acquire(State state, int self, Way way) {
        One thread = state.threads[self];
        AcquireLock acquire = (AcquireLock) model.operation(thread, self);
        int lock = model.lock(acquire.lock());
        state.lines.get(lock).remove(Integer.valueOf(self));
        thread.stage = Stage.LINE;
        switch (way) {
            case GO -> {
                state.holders[lock] = self;
                judging.judge(state);
                done(state, self, acquire.limit().isPresent() ? "acquired" : "");
            }
            case TIMEOUT -> done(state, self, "timed out");
            case CANCELLED -> {
                thread.interrupted = false;
                done(state, self, INTERRUPTED);
            }
            case SPURIOUS -> throw new IllegalStateException("nobody wakes before a lock without a cause");
        }
    }

    private void wake(State state, int condition, int waiter) {
        state.waiters.get(condition).remove(Integer.valueOf(waiter));
        stand(state, waiter, "woken");
    }

    private void leave(State state, int self, Way way) {
        One thread = state.threads[self];
        state.waiters.get(model.conditionOf(thread, self)).remove(Integer.valueOf(self));
        if (way == Way.CANCELLED) {
            thread.interrupted = false;
        }
        state.spent += way == Way.SPURIOUS ? 1 : 0;
        stand(
                state,
                self,
                switch (way) {
                    case TIMEOUT -> "timed out";
                    case CANCELLED -> INTERRUPTED;
                    case SPURIOUS, GO -> "woken";
                });
    }

    private void stand(State state, int waiter, String wake) {
        One thread = state.threads[waiter];
        thread.wake = wake;
        thread.stage = Stage.RETAKE;
        int lock = model.lockOf().get(model.conditionOf(thread, waiter));
        if (model.fair().get(lock)) {
            state.lines.get(lock).add(waiter);
        }
    }

    private void retake(State state, int self) {
        One thread = state.threads[self];
        ObjectOperation.WaitOn wait = (ObjectOperation.WaitOn) model.operation(thread, self);
        int lock = model.lockOf().get(model.conditionOf(thread, self));
        state.lines.get(lock).remove(Integer.valueOf(self));
        state.holders[lock] = self;
        thread.stage = Stage.LINE;
        judging.judge(state);
        String wake = thread.wake;
        thread.wake = "";
        done(state, self, wait.limit().isPresent() || wake.equals(INTERRUPTED) ? wake : "");
    }

    /// The operation at hand is over.
    private void done(State state, int self, String result) {
        One thread = state.threads[self];
        if (!result.isEmpty()) {
            thread.locals.put(RESULT, result);
            thread.got(result, Code.isLooped(model.scripts().get(self), thread.at));
            judging.judge(state);
        }
        Lines.nextLine(thread);
        lines.goOn(state, self);
    }
}
