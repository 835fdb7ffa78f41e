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
import dev.lockstep.scenario.program.term.BooleanTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Which steps there are in a state.
record Choices(Model model) {

    /// Which way a thread goes.
    enum Way {
        GO,
        TIMEOUT,
        SPURIOUS,
        CANCELLED
    }

    /// @param woken which waiter a signal wakes; -1 where it is no signal or nobody waits
    record Choice(int thread, Way way, int woken) {

        Choice(int thread, Way way) {
            this(thread, way, State.NOBODY);
        }
    }

    List<Choice> in(State state) {
        ArrayList<Choice> choices = new ArrayList<Choice>();
        for (int i = 0; i < state.threads.length; i++) {
            choices(state, i, choices::add);
        }
        return choices;
    }

    private void choices(State state, int self, Consumer<Choice> choices) {
        One thread = state.threads[self];
        switch (thread.stage) {
            case OVER -> {}
            case END -> choices.accept(new Choice(self, Way.GO));
            case RETAKE -> {
                int lock = model.lockOf().get(model.conditionOf(thread, self));
                if (isFreeFor(state, lock, self)) {
                    choices.accept(new Choice(self, Way.GO));
                }
            }
            case WAITING -> {
                ObjectOperation.WaitOn wait = (ObjectOperation.WaitOn) model.operation(thread, self);
                if (thread.interrupted) {
                    choices.accept(new Choice(self, Way.CANCELLED));
                    return;
                }
                if (wait.limit().isPresent()) {
                    choices.accept(new Choice(self, Way.TIMEOUT));
                }
                if (state.spent < model.spurious()) {
                    choices.accept(new Choice(self, Way.SPURIOUS));
                }
            }
            case QUEUE -> {
                AcquireLock acquire = (AcquireLock) model.operation(thread, self);
                blocking(
                        thread, self, acquire.limit().isPresent(), acquire.limit().isPresent(),
                        isFreeFor(state, model.lock(acquire.lock()), self), choices);
            }
            case LINE -> {
                if (thread.reading >= 0 || !thread.writing.isEmpty()) {
                    choices.accept(new Choice(self, Way.GO));
                } else {
                    choices(state, self, model.operation(thread, self), choices);
                }
            }
        }
    }

    private void choices(State state, int self, ScriptOperation operation, Consumer<Choice> choices) {
        One thread = state.threads[self];
        switch (operation) {
            case AcquireLock(var name, var limit) -> {
                int lock = model.lock(name);
                // Coming to a fair lock can always be chosen.
                boolean free = model.fair().get(lock) || isFreeFor(state, lock, self);
                blocking(thread, self, limit.isPresent(), limit.isPresent(), free, choices);
            }
            case ObjectOperation.AcquirePermit(var name, var limit) ->
                blocking(thread, self, true, limit.isPresent(), state.permits[model.semaphore(name)] > 0, choices);
            case ThreadOperation.WaitFor(var name, var limit) -> {
                boolean over = state.threads[model.thread(name)].stage == Stage.OVER;
                // Once the thread has ended there is nothing left that an interrupt could end.
                blocking(thread, self, !over, limit.isPresent(), over, choices);
            }
            case ThreadOperation.Sleep _, ObjectOperation.WaitOn _ ->
                choices.accept(new Choice(self, thread.interrupted ? Way.CANCELLED : Way.GO));
            case ObjectOperation.Signal(var name) -> {
                List<Integer> waiters = state.waiters.get(model.condition(name));
                if (waiters.isEmpty()) {
                    choices.accept(new Choice(self, Way.GO));
                }
                waiters.forEach(waiter -> choices.accept(new Choice(self, Way.GO, waiter)));
            }
            case SharedOperation.WaitUntil(var condition, _, var limit) ->
                blocking(thread, self, true, limit.isPresent(), canGoOn(state, thread, condition), choices);
            case ObjectOperation _, ThreadOperation _, SharedOperation _ -> choices.accept(new Choice(self, Way.GO));
            case PoolOperation _, CacheOperation _, BarrierOperation _ ->
                throw new IllegalArgumentException(operation + " belongs to an engine");
        }
    }

    /// What may go through, is cancelled by an interrupt, and gives up only where it cannot go through.
    private static void blocking(
            One thread, int self, boolean interruptible, boolean timed, boolean open, Consumer<Choice> choices) {
        if (interruptible && thread.interrupted) {
            choices.accept(new Choice(self, Way.CANCELLED));
        } else if (open) {
            choices.accept(new Choice(self, Way.GO));
        } else if (timed) {
            choices.accept(new Choice(self, Way.TIMEOUT));
        }
    }

    static boolean isFreeFor(State state, int lock, int self) {
        List<Integer> line = state.lines.get(lock);
        return state.holders[lock] == State.NOBODY && (line.isEmpty() || line.getFirst() == self);
    }

    /// Whether it holds, or cannot be computed: then the thread goes on to its end.
    private boolean canGoOn(State state, One thread, BooleanTerm condition) {
        try {
            return Terms.holds(condition, name -> state.now(model, thread, name));
        } catch (Terms.NoNumber noNumber) {
            return true;
        }
    }
}
