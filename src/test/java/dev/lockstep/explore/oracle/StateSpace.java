package dev.lockstep.explore.oracle;

import dev.lockstep.explore.oracle.State.Stage;
import dev.lockstep.explore.oracle.Choices.Choice;
import dev.lockstep.explore.oracle.Choices.Way;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ProgramPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// All states that a program can come to, searched breadth first, and how its runs can end.
///
/// It shares nothing with the runtime: where the two disagree, one of them is wrong.
final class StateSpace {

    private final Model model;
    private final int most;
    private final TreeSet<String> seen = new TreeSet<>();
    private final Judging judging;
    private final Choices choices;
    private final Steps steps;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private final TreeSet<String> outcomes = new TreeSet<>();
    private final TreeMap<String, Integer> failures = new TreeMap<>();

    /// A step that is not a spurious wake-up: those come or do not come, so no run relies on them.
    private record Edge(int thread, int to) {}

    /// What can come of a program.
    ///
    /// @param outcomes each as [Outcomes] writes it
    /// @param failures each with the fewest steps that lead to it
    /// @param seen the *sometimes* properties that some run shows
    record Found(TreeSet<String> outcomes, TreeMap<String, Integer> failures, TreeSet<String> seen, int states) {}

    private StateSpace(Model model, int most) {
        this.model = model;
        this.most = most;
        this.judging = new Judging(model, seen);
        this.choices = new Choices(model);
        this.steps = new Steps(model, judging);
    }

    /// Searches all states of a program.
    ///
    /// @return empty where there are more than `most` states
    static Optional<Found> search(ProgramPlan plan, int most) {
        return new StateSpace(Model.of(plan), most).search();
    }

    private Optional<Found> search() {
        number(steps.start(), 0);
        for (int at = 0; at < states.size(); at++) {
            if (states.size() > most) {
                return Optional.empty();
            }
            expand(at);
        }
        new Circles(
                edges.stream()
                        .map(all -> all.stream().map(Edge::to).toList())
                        .toList())
                .bottoms()
                .forEach(this::goesRound);
        return Optional.of(new Found(outcomes, failures, seen, states.size()));
    }

    private void expand(int at) {
        State state = states.get(at);
        ArrayList<Edge> out = new ArrayList<Edge>();
        for (Choice choice : choices.in(state)) {
            int to = number(steps.after(state, choice), depths.get(at) + 1);
            if (choice.way() != Way.SPURIOUS) {
                out.add(new Edge(choice.thread(), to));
            }
        }
        edges.add(out);
        if (out.isEmpty()) {
            ends(state, depths.get(at));
        }
    }

    private int number(State state, int depth) {
        String key = state.key();
        Integer known = numbers.putIfAbsent(key, states.size());
        if (known != null) {
            return known;
        }
        states.add(state);
        depths.add(depth);
        state.failures.forEach(failure -> failures.putIfAbsent(failure, depth));
        return states.size() - 1;
    }

    private void ends(State state, int depth) {
        TreeSet<String> last = new TreeSet<String>();
        if (model.numbers().stream().allMatch(self -> state.threads[self].stage == Stage.OVER)) {
            for (Property property : model.properties()) {
                if (property.kind() == Property.Kind.IN_THE_END && !judging.holds(state, property)) {
                    last.add("property-broken: " + property.name());
                }
            }
        } else {
            last.addAll(stuck(state, Set.of()));
        }
        outcome(state, depth, last, Set.of());
    }

    /// Who waits for ever, as one failure; none where nobody does.
    private Set<String> stuck(State state, Set<Integer> going) {
        List<String> rest = model.numbers().stream()
                .filter(
                        self -> state.threads[self].stage != Stage.OVER
                                && !going.contains(self)
                                && judging.cycle(state, self).isEmpty())
                .map(self -> judging.stuck(state, self))
                .toList();
        return rest.isEmpty() ? Set.of() : Set.of("waits-forever: " + String.join(", ", rest));
    }

    private void goesRound(List<Integer> bottom) {
        TreeSet<Integer> went = new TreeSet<Integer>();
        for (int state : bottom) {
            edges.get(state).forEach(edge -> went.add(edge.thread()));
        }
        List<String> names = went.stream().map(model.threads()::get).toList();
        for (int state : bottom) {
            TreeSet<String> last = new TreeSet<String>();
            last.add("no-progress: " + names);
            last.addAll(stuck(states.get(state), went));
            outcome(states.get(state), depths.get(state), last, went);
        }
    }

    private void outcome(State state, int depth, Set<String> last, Set<Integer> going) {
        last.forEach(failure -> failures.merge(failure, depth, Math::min));
        TreeSet<String> all = new TreeSet<>(state.failures);
        all.addAll(last);
        outcomes.add(Outcomes.written(all.isEmpty() ? "finished" : String.join("; ", all), left(state, going)));
    }

    /// What is left but for what passes as these threads go round.
    private Map<String, String> left(State state, Set<Integer> going) {
        LinkedHashMap<String, String> left = new LinkedHashMap<String, String>();
        for (int self : model.numbers()) {
            State.One thread = state.threads[self];
            ArrayList<String> got = new ArrayList<>(
                    (going.contains(self) ? List.<State.One.Got>of() : thread.results)
                            .stream().map(State.One.Got::result).toList());
            if (thread.stage != Stage.OVER) {
                got.add("not ended");
            }
            left.put("thread " + model.threads().get(self), String.join("; ", got));
        }
        for (int i = 0; i < state.variables.length; i++) {
            left.put("variable " + model.variables().get(i), state.variables[i]);
        }
        for (int i = 0; i < state.permits.length && going.isEmpty(); i++) {
            left.put("semaphore " + model.semaphores().get(i), Integer.toString(state.permits[i]));
        }
        return left;
    }
}
