package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a run ended, or one failure on its way.
public sealed interface Outcome {

    OutcomeKind kind();

    /// One sentence for people.
    String message();

    /// Every script thread has ended and services are only idle.
    ///
    /// @param waiting the services that still live and are blocked, each at what it waits for
    /// @param looping the services that still live and only loop
    record Finished(List<Stuck> waiting, List<ThreadId> looping) implements Outcome {
        public Finished {
            waiting = List.copyOf(waiting);
            looping = List.copyOf(looping);
        }

        /// No thread is left.
        public Finished() {
            this(List.of(), List.of());
        }

        /// Whether a service is left.
        public boolean isIdle() {
            return !waiting.isEmpty() || !looping.isEmpty();
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.FINISHED;
        }

        @Override
        public String message() {
            return isIdle() ? "every thread but idle services has ended" : "every thread of the program has ended";
        }
    }

    /// A cycle of threads, each of which needs a lock that the next one holds, and gives up neither by time nor by
    /// interrupt.
    ///
    /// @param step the step that closed the cycle, from 1
    record Deadlock(List<WaitsFor> cycle, int step) implements Outcome {
        public Deadlock {
            cycle = List.copyOf(cycle);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.DEADLOCK;
        }

        @Override
        public String message() {
            return cycle.stream().map(WaitsFor::toString).collect(Collectors.joining(", "));
        }
    }

    /// One edge of the waits-for graph.
    record WaitsFor(ThreadId thread, LockId lock, ThreadId holder) {
        @Override
        public String toString() {
            return thread + " waits for " + lock + " held by " + holder;
        }
    }

    /// A script thread remains that is in no deadlock, and the only choices are those of other threads in a livelock,
    /// or spurious wake-ups, which may come and need not.
    ///
    /// @param threads all living threads that are in neither a livelock nor a deadlock
    record WaitsForever(List<Stuck> threads) implements Outcome {
        public WaitsForever {
            threads = List.copyOf(threads);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.WAITS_FOREVER;
        }

        @Override
        public String message() {
            return threads.stream().map(Stuck::toString).collect(Collectors.joining(", "));
        }
    }

    /// A thread that is blocked for ever.
    ///
    /// @param operation the operation that is blocked
    /// @param values the values that block it, such as `x is 0`; empty where `operation` says enough
    /// @param holder the holder of the lock it needs, or null
    /// @param holderEnded whether the holder has ended, so that it will never give the lock back
    /// @param forgotten whether what it waits for has come, and it was not woken: its barrier has tripped
    /// @param at the line of a person's own program at which it is; otherwise null
    record Stuck(
            ThreadId thread,
            StepOperation operation,
            String values,
            @Nullable ThreadId holder,
            boolean holderEnded,
            boolean forgotten,
            @Nullable CodePlace at) {

        /// One in no person's own program.
        public Stuck(
                ThreadId thread,
                StepOperation operation,
                String values,
                @Nullable ThreadId holder,
                boolean holderEnded,
                boolean forgotten) {
            this(thread, operation, values, holder, holderEnded, forgotten, null);
        }

        /// One that nobody forgot to wake.
        public Stuck(
                ThreadId thread,
                StepOperation operation,
                String values,
                @Nullable ThreadId holder,
                boolean holderEnded) {
            this(thread, operation, values, holder, holderEnded, false);
        }

        /// The same thread and operation, without the values.
        Stuck withoutValues() {
            return values.isEmpty() ? this : new Stuck(thread, operation, "", holder, holderEnded, forgotten, at);
        }

        @Override
        public String toString() {
            String held = holder == null ? "" : " held by " + holder + (holderEnded ? " (ended)" : "");
            return thread + " cannot " + operation.text() + held + (values.isEmpty() ? "" : " (" + values + ")")
                    + (at == null ? "" : " at " + at);
        }
    }

    /// The run reached its step limit.
    record StepLimit(int limit) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.STEP_LIMIT;
        }

        @Override
        public String message() {
            return "stopped after " + limit + (limit == 1 ? " step" : " steps");
        }
    }

    /// A livelock: the run is in a cycle of states, and no choice changes anything. Services that loop while no script
    /// thread does are idle, which is no fault.
    ///
    /// @param threads the threads of the cycle, in the order of their spawns
    /// @param fromStep the first step after the last change, from 1
    /// @param toStep the last step of the cycle
    record NoProgress(List<ThreadId> threads, int fromStep, int toStep) implements Outcome {
        public NoProgress {
            threads = List.copyOf(threads);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NO_PROGRESS;
        }

        @Override
        public String message() {
            String names = threads.stream().map(ThreadId::toString).collect(Collectors.joining(", "));
            return names + (threads.size() == 1 ? " goes" : " go") + " round in circles: from step " + fromStep
                    + " to step " + toStep + " nothing changed";
        }
    }

    /// A property of the program did not hold. Found by an observer of the run; the runtime knows no properties.
    ///
    /// @param name the property's name in the scenario
    /// @param message the values with which it does not hold, in one line
    /// @param violations its comparisons that say what is wrong with these values; empty where none says it
    record PropertyBroken(String name, String message, List<Violation> violations) implements Outcome {
        public PropertyBroken {
            violations = List.copyOf(violations);
        }

        public PropertyBroken(String name, String message) {
            this(name, message, List.of());
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.PROPERTY_BROKEN;
        }
    }

    /// A comparison of a property that broke: `x` was 1 and had to be equal to 2.
    ///
    /// @param left its left side as the scenario has it, such as `x`
    /// @param value the value of that
    /// @param rule how it had to stand to the right side
    /// @param right the right side as the scenario has it, such as `2` or `taken`
    /// @param bound the value of that
    record Violation(String left, String value, Rule rule, String right, String bound) {

        /// How a value had to stand to another.
        public enum Rule {
            EQUAL,
            NOT_EQUAL,
            LESS,
            AT_MOST,
            MORE,
            AT_LEAST,
            /// It may have this value, but not while the other comparisons hold.
            NOT_TOGETHER
        }
    }

    /// A thread's body threw; the others went on. Equality compares the fault, not the throwable's identity: a replay
    /// throws another instance.
    ///
    /// @param at the line that threw it, where the body tells it ([dev.lockstep.runtime.Body#thrownAt]); otherwise null
    record ThreadFailed(ThreadId thread, Fault fault, Throwable thrown, @Nullable CodePlace at) implements Outcome {

        /// One whose line nobody tells.
        public ThreadFailed(ThreadId thread, Fault fault, Throwable thrown) {
            this(thread, fault, thrown, null);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ThreadFailed(var who, var what, var _, var where)
                    && who.equals(thread)
                    && what.equals(fault)
                    && Objects.equals(where, at);
        }

        @Override
        public int hashCode() {
            return Objects.hash(thread, fault, at);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.THREAD_FAILED;
        }

        @Override
        public String message() {
            return thread + " was ended by " + fault + (at == null ? "" : " at " + at);
        }
    }

    /// Two accesses to memory raced; the threads went on.
    record Raced(DataRace race) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.DATA_RACE;
        }

        @Override
        public String message() {
            return race.toString();
        }
    }

    /// A thread broke a rule of the port: it touched guarded state without its lock, and was ended by that.
    record EngineError(ThreadId thread, String what) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.ENGINE_ERROR;
        }

        @Override
        public String message() {
            return thread + " " + what;
        }
    }

    /// The strategy ended the run.
    record ScheduleEnded(int steps) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SCHEDULE_ENDED;
        }

        @Override
        public String message() {
            return "the schedule ended after " + steps + (steps == 1 ? " step" : " steps");
        }
    }

    /// The program's own thread ended the run: a budget was used up, or it needed what the run does not have. It is no
    /// failure of the program.
    ///
    /// @param at the line that did
    record Stopped(ThreadId thread, RunBudget budget, CodePlace at) implements Outcome {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.STOPPED;
        }

        @Override
        public String message() {
            return "stopped in " + thread + " at " + at + ": " + budget.words();
        }
    }
}
