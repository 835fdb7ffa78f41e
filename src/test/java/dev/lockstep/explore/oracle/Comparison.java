package dev.lockstep.explore.oracle;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.SearchMethod;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.oracle.GeneratedProgram.Loops;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.Watch;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What the search of a program found, beside every order of it and, for a script, beside all its states.
///
/// @param against what it was compared with
/// @param differences one line each; none where all agree
record Comparison(Set<Against> against, List<String> differences) {

    /// What a search can be compared with.
    enum Against {
        /// All states of the program, by the interpreter.
        STATES,
        /// Every order, one after another.
        EVERY_ORDER,
        /// The first orders of too many, and orders by chance: what they show must have been found.
        SOME_ORDERS
    }

    /// How much is searched at most.
    ///
    /// @param schedules by the search that is judged
    /// @param orders without reduction
    /// @param states by the interpreter
    record Bounds(int schedules, int orders, int states) {}

    private static final int BY_CHANCE = 400;
    private static final int FEW = 2_000;
    private static final int LONGEST = 300;
    private static final int MOST_TOLD = 3;
    /// A search that takes longer is too big to be compared.
    private static final int SECONDS = 5;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());

    Comparison {
        against = Set.copyOf(against);
        differences = List.copyOf(differences);
    }

    static Comparison of(GeneratedProgram generated, Bounds bounds) {
        Program program = generated.program();
        try {
            return new Comparing(program, generated, bounds).compare();
        } catch (RuntimeException broken) {
            return new Comparison(Set.of(), List.of("a search broke off: " + shortened(String.valueOf(broken))));
        }
    }

    private static String shortened(String text) {
        int half = LONGEST / 2;
        return text.length() <= LONGEST
                ? text
                : text.substring(0, half) + " … " + text.substring(text.length() - half);
    }

    private record Comparing(
            Program program,
            GeneratedProgram generated,
            Bounds bounds,
            Set<Against> against,
            List<String> differences) {

        Comparing(Program program, GeneratedProgram generated, Bounds bounds) {
            this(program, generated, bounds, new TreeSet<>(), new ArrayList<>());
        }

        Comparison compare() {
            // The very strategy that the program uses; only the bound is smaller.
            SearchResult ours = search(SearchMethod.DPOR, bounds.schedules());
            boolean whole = ours.complete();
            if (!whole && !isCut(ours)) {
                differences.add("the search is not complete: " + ours.stopped());
            }
            StateSpace.Found states = generated.isScript()
                    ? StateSpace.search(plan(), bounds.states()).orElse(null)
                    : null;
            if (whole) {
                if (states != null) {
                    states(ours, states);
                }
                if (generated.loops() == Loops.NONE) {
                    orders(ours, states);
                }
                ours.failures().forEach(this::replay);
            }
            return new Comparison(against, differences);
        }

        /// Whether there was more than is searched here.
        private boolean isCut(SearchResult result) {
            return switch (result.stopped()) {
                case StopReason.ScheduleLimit _, StopReason.Cancelled _ -> true;
                case StopReason.RunsTooLong _ -> generated.loops() == Loops.CHANGING;
                case StopReason.PreemptionBound _, StopReason.RandomOrders _, StopReason.RunStopped _ -> false;
                case null -> false;
            };
        }

        private ProgramPlan plan() {
            return ((ScriptedProgram) program).plan();
        }

        private SearchResult search(SearchMethod method, int most) {
            return search(new Plan(method, most, null, 1));
        }

        private SearchResult search(Plan plan) {
            Exploration exploration = new Exploration(program, plan);
            ScheduledFuture<?> stop = CLOCK.schedule(exploration::cancel, SECONDS, TimeUnit.SECONDS);
            try {
                return exploration.run().result();
            } finally {
                stop.cancel(false);
            }
        }

        private void states(SearchResult ours, StateSpace.Found states) {
            against.add(Against.STATES);
            same("outcomes", "states", states.outcomes(), Outcomes.of(ours));
            same("failures", "states", states.failures().keySet(), failures(ours));
            same("seen", "states", states.seen(), ours.seen());
            // What is one failure here may be several there, told apart by what was thrown.
            TreeMap<String, FoundFailure> least = new TreeMap<String, FoundFailure>();
            for (FoundFailure found : ours.failures()) {
                least.merge(Outcomes.failure(found.failure()), found, Comparing::shorter);
            }
            least.forEach((key, found) -> {
                int steps = states.failures().getOrDefault(key, 0);
                if (found.shortest() && steps > 0 && steps != found.schedule().size()) {
                    differences.add(
                            "shortest: " + key + " needs " + steps + " steps, said to be the shortest: "
                                    + found.schedule());
                }
            });
        }

        private static FoundFailure shorter(FoundFailure one, FoundFailure other) {
            return one.schedule().size() <= other.schedule().size() ? one : other;
        }

        private void orders(SearchResult ours, StateSpace.@Nullable Found states) {
            SearchResult every = search(SearchMethod.DFS, bounds.orders());
            if (every.complete()) {
                against.add(Against.EVERY_ORDER);
                same("outcomes", "every order", Outcomes.of(every), Outcomes.of(ours));
                same("failures", "every order", failures(every), failures(ours));
                same("seen", "every order", every.seen(), ours.seen());
                if (states != null) {
                    same("outcomes", "states beside every order", states.outcomes(), Outcomes.of(every));
                    same("failures", "states beside every order", states.failures().keySet(), failures(every));
                }
            } else if (states == null) {
                against.add(Against.SOME_ORDERS);
                contained("first orders", every, ours);
                contained("orders by chance", search(SearchMethod.RANDOM, BY_CHANCE), ours);
                contained("priorities by chance", search(SearchMethod.PCT, BY_CHANCE), ours);
                // What chance comes to seldom: one thread that goes far before the others.
                for (int preemptions = 0; preemptions <= 1; preemptions++) {
                    contained("few pre-emptions", search(new Plan(SearchMethod.DFS, FEW, preemptions, 1)), ours);
                }
            }
        }

        private void contained(String what, SearchResult some, SearchResult ours) {
            missing("outcomes", what, Outcomes.of(some), Outcomes.of(ours));
            missing("failures", what, failures(some), failures(ours));
            missing("seen", what, some.seen(), ours.seen());
        }

        private void same(String what, String other, Set<String> right, Set<String> ours) {
            missing(what, other, right, ours);
            missing(what, "our search, not in " + other, ours, right);
        }

        private void missing(String what, String in, Set<String> these, Set<String> among) {
            these.stream()
                    // Without reduction a loop through a limit goes on until it is stopped, which is no outcome.
                    .filter(one -> !among.contains(one) && !one.contains("step-limit"))
                    .limit(MOST_TOLD)
                    .forEach(one -> differences.add(what + " of " + in + ": " + one));
        }

        private static Set<String> failures(SearchResult result) {
            return new TreeSet<>(
                    result.failures().stream()
                            .map(FoundFailure::failure)
                            .map(Outcomes::failure)
                            .toList());
        }

        /// Each failure's schedule leads to it again.
        private void replay(FoundFailure found) {
            String key = Outcomes.failure(found.failure());
            try {
                if (!shown(found.schedule()).contains(key)) {
                    differences.add("replay: " + found.schedule() + " does not show " + key);
                }
            } catch (ReplayMismatch mismatch) {
                differences.add(
                        "replay: " + found.schedule() + ", which is to show " + key + ": " + mismatch.getMessage());
            }
        }

        private Set<String> shown(Schedule schedule) {
            Watch watch = program.watch();
            AtomicLong number = new AtomicLong();
            RunResult result = new SteppedRuntime(
                    ReplayStrategy.of(schedule, new KeepRunningStrategy()),
                    program.settings(),
                    (nanos, thread, event) -> watch
                            .saw(new RecordedEvent(number.incrementAndGet(), nanos, thread, event)))
                    .run(program::setUp);
            watch.over(result.cameToItsEnd());
            TreeSet<String> shown = new TreeSet<String>();
            result.failures().forEach(failure -> shown.add(Outcomes.failure(failure)));
            watch.properties().stream()
                    .filter(property -> property.broken())
                    .forEach(property -> shown.add("property-broken: " + property.name()));
            return shown;
        }
    }
}
