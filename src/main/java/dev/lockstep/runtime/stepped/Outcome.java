package dev.lockstep.runtime.stepped;

import dev.lockstep.event.Fault;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a run ended, or one thing that went wrong on its way.
public sealed interface Outcome {

    /// The word for it in reports.
    String kind();

    /// One sentence for people.
    String message();

    /// Every script thread has ended and services are only idle.
    record Finished() implements Outcome {
        @Override
        public String kind() {
            return "finished";
        }

        @Override
        public String message() {
            return "every thread of the program has ended";
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
        public String kind() {
            return "deadlock";
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

    /// A script thread remains that is in no deadlock, and nothing can be chosen but what others do as they go round in
    /// circles, or wake-ups without a cause, which may come and need not.
    ///
    /// @param threads all that live, but those who go round and whoever is in a deadlock
    record WaitsForever(List<Stuck> threads) implements Outcome {
        public WaitsForever {
            threads = List.copyOf(threads);
        }

        @Override
        public String kind() {
            return "waits-forever";
        }

        @Override
        public String message() {
            return threads.stream().map(Stuck::toString).collect(Collectors.joining(", "));
        }
    }

    /// A thread that cannot go on.
    ///
    /// @param operation what it cannot do, in words
    /// @param values the values for which it cannot, such as `x is 0`; empty where `operation` says enough
    /// @param holder who holds the lock it needs, or null
    /// @param holderEnded whether the holder has ended, so that it will never give the lock back
    record Stuck(
            ThreadId thread, String operation, String values, @Nullable ThreadId holder, boolean holderEnded) {

        /// Who cannot do what, whatever the values are.
        public String what() {
            var held = holder == null ? "" : " held by " + holder + (holderEnded ? " (ended)" : "");
            return thread + " cannot " + operation + held;
        }

        @Override
        public String toString() {
            return values.isEmpty() ? what() : what() + " (" + values + ")";
        }
    }

    /// The run had more steps than it was allowed.
    record StepLimit(int limit) implements Outcome {
        @Override
        public String kind() {
            return "step-limit";
        }

        @Override
        public String message() {
            return "stopped after " + limit + (limit == 1 ? " step" : " steps");
        }
    }

    /// The run goes round in circles: nobody changes anything, whatever is chosen. Services that go round while no script
    /// thread does are idle, which is no fault.
    ///
    /// @param threads who goes round, as they were spawned
    /// @param fromStep the first step after the last change, from 1
    /// @param toStep the last step of the round
    record NoProgress(List<ThreadId> threads, int fromStep, int toStep) implements Outcome {
        public NoProgress {
            threads = List.copyOf(threads);
        }

        @Override
        public String kind() {
            return "no-progress";
        }

        @Override
        public String message() {
            var names = threads.stream().map(ThreadId::toString).collect(Collectors.joining(", "));
            return names + (threads.size() == 1 ? " goes" : " go") + " round in circles: from step " + fromStep
                    + " to step " + toStep + " nothing changed";
        }
    }

    /// A property of the program did not hold. Told by whoever follows the run; the runtime knows no properties.
    ///
    /// @param name the property, as the scenario has it
    /// @param message what broke it, in one sentence
    record PropertyBroken(String name, String message) implements Outcome {
        @Override
        public String kind() {
            return "property-broken";
        }
    }

    /// A thread's body threw; the others went on.
    record ThreadFailed(ThreadId thread, Fault fault, Throwable thrown) implements Outcome {
        @Override
        public String kind() {
            return "thread-failed";
        }

        @Override
        public String message() {
            return thread + " was ended by " + fault;
        }
    }

    /// A thread broke a rule of the port: it touched guarded state without its lock, and was ended by that.
    record EngineError(ThreadId thread, String what) implements Outcome {
        @Override
        public String kind() {
            return "engine-error";
        }

        @Override
        public String message() {
            return thread + " " + what;
        }
    }

    /// The strategy ended the run.
    record ScheduleEnded(int steps) implements Outcome {
        @Override
        public String kind() {
            return "schedule-ended";
        }

        @Override
        public String message() {
            return "the schedule ended after " + steps + (steps == 1 ? " step" : " steps");
        }
    }
}
