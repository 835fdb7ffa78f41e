package dev.lockstep.explore.oracle;

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
import java.util.List;

/// What a thread does between two steps: it goes on through its script to the next operation.
record Lines(Model model, Judging judging) {

    /// Ends a thread's script.
    private static final class Thrown extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String kind;

        Thrown(String kind) {
            super(kind, null, false, false);
            this.kind = kind;
        }
    }

    /// A line must read a variable before it can be computed.
    private static final class Needs extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final int variable;

        Needs(int variable) {
            super(null, null, false, false);
            this.variable = variable;
        }
    }

    static void nextLine(One thread) {
        thread.at++;
        thread.reads.clear();
    }

    /// Goes on to the next operation.
    void goOn(State state, int self) {
        One thread = state.threads[self];
        List<Code> script = model.scripts().get(self);
        try {
            while (thread.at < script.size()) {
                if (isOperation(state, self, script.get(thread.at))) {
                    return;
                }
            }
        } catch (Needs needs) {
            thread.reading = needs.variable;
            return;
        } catch (Thrown thrown) {
            thread.fault = thrown.kind;
        } catch (Terms.NoNumber noNumber) {
            thread.fault = Steps.NO_NUMBER;
        }
        thread.stage = Stage.END;
        thread.reads.clear();
    }

    /// Does what needs no step; true where a step comes next.
    private boolean isOperation(State state, int self, Code code) {
        One thread = state.threads[self];
        switch (code) {
            case Code.Act(var operation) -> {
                refuse(state, self, operation);
                return true;
            }
            case Code.Assign(var target, var sum) -> {
                int[] cursor = {0};
                String value = Terms.value(sum, name -> look(state, self, name, cursor));
                int variable = model.variables().indexOf(target);
                if (variable < 0) {
                    thread.locals.put(target, value);
                } else if (model.guards().get(variable) < 0) {
                    thread.writing = "=" + value;
                    return true;
                } else {
                    requireGuard(state, self, variable);
                    state.variables[variable] = value;
                    judging.judge(state);
                }
                nextLine(thread);
            }
            case Code.Branch(var condition, var otherwise) -> {
                int[] cursor = {0};
                boolean holds = Terms.holds(condition, name -> look(state, self, name, cursor));
                thread.reads.clear();
                thread.at = holds ? thread.at + 1 : otherwise;
            }
            case Code.Jump(var to) -> thread.at = to;
            case Code.Begin(var loop, var times) -> {
                thread.rounds[loop] = times;
                thread.at++;
            }
            case Code.Round(var loop, var past) -> {
                boolean more = thread.rounds[loop] > 0;
                thread.rounds[loop] -= more ? 1 : 0;
                thread.at = more ? thread.at + 1 : past;
            }
        }
        return false;
    }

    private String look(State state, int self, String name, int[] cursor) {
        One thread = state.threads[self];
        int variable = model.variables().indexOf(name);
        if (variable < 0) {
            return thread.locals.getOrDefault(name, "0");
        }
        if (cursor[0] == thread.reads.size()) {
            if (model.guards().get(variable) < 0) {
                throw new Needs(variable);
            }
            requireGuard(state, self, variable);
            thread.reads.add(state.variables[variable]);
        }
        return thread.reads.get(cursor[0]++);
    }

    private void requireGuard(State state, int self, int variable) {
        int lock = model.guards().get(variable);
        if (state.holders[lock] != self) {
            state.failures.add(
                    "engine-error: " + model.threads().get(self) + " without holding " + model.locks().get(lock));
            throw new Thrown(Steps.VIOLATION);
        }
    }

    /// What a lock refuses at once.
    private void refuse(State state, int self, ScriptOperation operation) {
        switch (operation) {
            case AcquireLock(var name, _) -> {
                if (state.holders[model.lock(name)] == self) {
                    throw new Thrown("IllegalStateException");
                }
            }
            case ObjectOperation.ReleaseLock(var name) -> requireHeld(state, self, model.lock(name));
            // Its values are computed before the step.
            case SharedOperation.CompareAndSet(_, var expected, var update) -> {
                Steps.own(state.threads[self], expected);
                Steps.own(state.threads[self], update);
            }
            case ObjectOperation.WaitOn(var name, _) -> requireHeld(state, self, model.lockOf(name));
            case ObjectOperation.Signal(var name) -> requireHeld(state, self, model.lockOf(name));
            case ObjectOperation.SignalAll(var name) -> requireHeld(state, self, model.lockOf(name));
            case ObjectOperation _, ThreadOperation _, SharedOperation _, PoolOperation _, CacheOperation _ -> {}
            case BarrierOperation _ -> {}
        }
    }

    private static void requireHeld(State state, int self, int lock) {
        if (state.holders[lock] != self) {
            throw new Thrown("IllegalMonitorStateException");
        }
    }
}
