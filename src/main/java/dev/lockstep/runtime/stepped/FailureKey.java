package dev.lockstep.runtime.stepped;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.Fault;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The identity of an outcome: its threads, operations and cause, never its step. Two failures are the same if and only
/// if their keys are equal.
public sealed interface FailureKey {

    /// Keys by their texts, so that a list of them has one order.
    Comparator<FailureKey> ORDER = Comparator.comparing(FailureKey::text);

    static FailureKey of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Deadlock(var cycle, int _) -> new Deadlock(cycle);
            case Outcome.WaitsForever(var threads) ->
                threads.stream().allMatch(thread -> thread.at() != null)
                        ? StuckAt.of(threads)
                        : new WaitsForever(threads);
            case Outcome.NoProgress(var threads, int _, int _) -> new NoProgress(threads);
            case Outcome.PropertyBroken broken -> new PropertyBroken(broken.name());
            case Outcome.ThreadFailed(var thread, var fault, var _, var at) ->
                at == null ? new ThreadFailed(thread, fault) : new Thrown(fault.kind(), at);
            case Outcome.Raced(var race) -> new Raced(race.field());
            case Outcome.EngineError(var thread, var what) -> new EngineError(thread, what);
            case Outcome.Finished _ -> new Finished();
            case Outcome.StepLimit _ -> new StepLimit();
            case Outcome.ScheduleEnded _ -> new ScheduleEnded();
            case Outcome.Stopped(var _, var budget, var at) -> new Stopped(budget, at);
        };
    }

    OutcomeKind kind();

    /// What distinguishes it from others of its kind, in one line; empty where nothing does.
    default String detail() {
        return "";
    }

    /// The whole of it in one line, for programs, such as `deadlock: A waits for left held by B, …`.
    default String text() {
        return detail().isEmpty() ? kind().word() : kind().word() + ": " + detail();
    }

    /// A cycle of waits.
    ///
    /// @param cycle in canonical rotation: a cycle has no beginning, so it starts at the thread with the least name
    record Deadlock(List<WaitsFor> cycle) implements FailureKey {
        public Deadlock {
            cycle = canonicalRotation(cycle);
        }

        private static List<WaitsFor> canonicalRotation(List<WaitsFor> cycle) {
            ArrayList<WaitsFor> rotated = new ArrayList<>(cycle);
            WaitsFor least = Collections.min(cycle, Comparator.comparing(WaitsFor::thread));
            Collections.rotate(rotated, -cycle.indexOf(least));
            return List.copyOf(rotated);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.DEADLOCK;
        }

        @Override
        public String detail() {
            return cycle.stream().map(WaitsFor::toString).collect(Collectors.joining(", "));
        }
    }

    /// Threads that can never go on.
    ///
    /// @param threads in the order of their spawns, without the values that their predicates found
    record WaitsForever(List<Stuck> threads) implements FailureKey {
        public WaitsForever {
            threads = threads.stream().map(Stuck::withoutValues).toList();
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.WAITS_FOREVER;
        }

        @Override
        public String detail() {
            return threads.stream().map(Stuck::toString).collect(Collectors.joining(", "));
        }
    }

    /// Lines of a person's own program at which threads can never go on, whichever threads they are: one mistake is told
    /// once. Those that only wait for the end of a thread are left out, unless all do.
    ///
    /// @param lines what they wait to do, and where, in the order of their texts
    record StuckAt(List<String> lines) implements FailureKey {
        public StuckAt {
            lines = lines.stream().sorted().toList();
        }

        static StuckAt of(List<Stuck> threads) {
            List<Stuck> causes = threads.stream().filter(thread -> !isJoin(thread)).toList();
            return new StuckAt(
                    (causes.isEmpty() ? threads : causes).stream()
                            .map(thread -> thread.at() + " " + verb(thread.operation()))
                            .toList());
        }

        private static boolean isJoin(Stuck thread) {
            return thread.operation() instanceof StepOperation.OfThread(var verb, var _)
                    && verb == StepOperation.ThreadVerb.JOIN;
        }

        private static String verb(StepOperation operation) {
            return switch (operation) {
                case StepOperation.OfLock(var verb, var _) -> verb.text();
                case StepOperation.OfCondition(var verb, var _) -> verb.text();
                case StepOperation.OfThread(var verb, var _) -> verb.text();
                default -> "wait";
            };
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.WAITS_FOREVER;
        }

        @Override
        public String detail() {
            return String.join(", ", lines);
        }
    }

    /// Threads that loop without a change.
    ///
    /// @param threads as they were spawned
    record NoProgress(List<ThreadId> threads) implements FailureKey {
        public NoProgress {
            threads = List.copyOf(threads);
        }

        @Override
        public OutcomeKind kind() {
            return OutcomeKind.NO_PROGRESS;
        }

        @Override
        public String detail() {
            return threads.toString();
        }
    }

    /// A property that broke, whatever values it found.
    ///
    /// @param name the property's name in the scenario
    record PropertyBroken(String name) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.PROPERTY_BROKEN;
        }

        @Override
        public String detail() {
            return name;
        }
    }

    /// A thread whose body threw.
    record ThreadFailed(ThreadId thread, Fault fault) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.THREAD_FAILED;
        }

        @Override
        public String detail() {
            return thread + " was ended by " + fault;
        }
    }

    /// A line that threw, whichever thread ran it and whatever it said: one mistake is told once.
    ///
    /// @param fault the simple name of the throwable's class
    record Thrown(String fault, CodePlace at) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.THREAD_FAILED;
        }

        @Override
        public String detail() {
            return fault + " at " + at;
        }
    }

    /// A data race.
    ///
    /// @param field what the two accesses touched, whichever object it belonged to
    record Raced(String field) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.DATA_RACE;
        }

        @Override
        public String detail() {
            return field;
        }
    }

    /// A thread that broke a rule of the port.
    record EngineError(ThreadId thread, String what) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.ENGINE_ERROR;
        }

        @Override
        public String detail() {
            return thread + " " + what;
        }
    }

    /// Every script thread ended, without a failure.
    record Finished() implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.FINISHED;
        }
    }

    /// The run was stopped at its step limit, whatever that was.
    record StepLimit() implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.STEP_LIMIT;
        }
    }

    /// The strategy ended the run, after any number of steps.
    record ScheduleEnded() implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.SCHEDULE_ENDED;
        }
    }

    /// The run was stopped by its own program's thread.
    ///
    /// @param at the line that did
    record Stopped(RunBudget budget, CodePlace at) implements FailureKey {
        @Override
        public OutcomeKind kind() {
            return OutcomeKind.STOPPED;
        }

        @Override
        public String detail() {
            return "at " + at + ": " + budget.words();
        }
    }
}
