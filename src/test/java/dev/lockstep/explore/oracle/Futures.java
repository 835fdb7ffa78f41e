package dev.lockstep.explore.oracle;

import dev.lockstep.explore.ahead.Extent;
import dev.lockstep.explore.oracle.State.One;
import dev.lockstep.explore.oracle.State.Stage;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What may still come after the first choices of a run, by the interpreter: every state is visited, and every state
/// in which a run can end is looked at. Only for programs whose runs all end.
public final class Futures {

    private final Model model;
    private final int most;
    private final TreeSet<String> seen = new TreeSet<>();
    private final Judging judging;
    private final Choices choices;
    private final Steps steps;
    private final State here;

    /// @param plan with the properties that are asked about
    /// @param most so many states are visited at most
    public Futures(ProgramPlan plan, Schedule before, int most) {
        this.model = Model.of(plan);
        this.most = most;
        this.judging = new Judging(model, seen);
        this.choices = new Choices(model);
        this.steps = new Steps(model, judging);
        State state = steps.start();
        for (Choice choice : before.choices()) {
            state = steps.after(state, translated(state, choice));
        }
        this.here = state;
    }

    private Choices.Choice translated(State state, Choice choice) {
        int self = model.thread(choice.thread().name());
        Choices.Choice wanted = switch (choice.alternative()) {
            case Alternative.Way.GO -> new Choices.Choice(self, Choices.Way.GO);
            case Alternative.Way.TIMEOUT -> new Choices.Choice(self, Choices.Way.TIMEOUT);
            case Alternative.Way.SPURIOUS -> new Choices.Choice(self, Choices.Way.SPURIOUS);
            case Alternative.Way.CANCELLED -> new Choices.Choice(self, Choices.Way.CANCELLED);
            case Alternative.Signal(var target) ->
                new Choices.Choice(self, Choices.Way.GO, model.thread(target.name()));
        };
        List<Choices.Choice> all = choices.in(state);
        if (all.contains(wanted)) {
            return wanted;
        }
        // The only waiter of a signal is not named in a schedule.
        return all.stream()
                .filter(one -> one.thread() == self && one.way() == wanted.way())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(choice + " is no choice in\n" + state.key()));
    }

    /// The same for the same state.
    public String state() {
        return here.key();
    }

    /// The threads that can go now.
    public Set<String> enabled() {
        TreeSet<String> enabled = new TreeSet<>();
        choices.in(here).forEach(choice -> enabled.add(model.threads().get(choice.thread())));
        return enabled;
    }

    /// The value of a shared variable now.
    public String value(String variable) {
        return here.variables[model.variable(variable)];
    }

    /// The holder of a lock now; empty where it is free.
    public String holder(String lock) {
        int holder = here.holders[model.lock(lock)];
        return holder == State.NOBODY ? "" : model.threads().get(holder);
    }

    /// The threads that stand in an operation of their script.
    public List<String> inOperations() {
        return model.numbers().stream().filter(self -> operation(here, self) != null)
                .map(model.threads()::get)
                .toList();
    }

    private ScriptOperation operation(State state, int self) {
        One thread = state.threads[self];
        if (thread.stage == Stage.OVER || thread.stage == Stage.END) {
            return null;
        }
        return model.scripts().get(self).get(thread.at) instanceof Code.Act(var operation) ? operation : null;
    }

    /// In how many orders the operation in which the thread stands comes back.
    public Optional<Extent> returns(String thread) {
        int self = model.thread(thread);
        return extent(end -> end.returned(self));
    }

    /// In how many orders every thread ends and the only property, one of the end, holds then.
    public Optional<Extent> holdsInTheEnd() {
        Property property = model.properties().getFirst();
        return extent(
                end -> model.numbers().stream().allMatch(self -> end.state().threads[self].stage == Stage.OVER)
                        && judging.holds(end.state(), property));
    }

    /// Whether some order fails.
    public Optional<Extent> fails() {
        return extent(end -> {
            State state = end.state();
            boolean over = model.numbers().stream().allMatch(self -> state.threads[self].stage == Stage.OVER);
            return !state.failures.isEmpty() || !over || model.properties().stream()
                    .anyMatch(one -> one.kind() == Property.Kind.IN_THE_END && !judging.holds(state, one));
        });
    }

    /// In how many orders the only property, a *sometimes*, is seen at some moment, those before the choices included.
    public Optional<Extent> comes() {
        return extent(end -> end.came());
    }

    /// @param back of each thread whether its operation has come back
    /// @param came whether the only property was seen on the way
    private record End(State state, List<Boolean> back, boolean came) {
        boolean returned(int self) {
            return back.get(self);
        }
    }

    /// Empty where there are too many states, or runs that go round.
    private Optional<Extent> extent(Predicate<End> question) {
        boolean yes = false;
        boolean no = false;
        Set<String> known = new HashSet<>();
        List<End> open = new ArrayList<>();
        End first = new End(here, model.numbers().stream().map(_ -> false).toList(), !seen.isEmpty());
        open.add(first);
        known.add(key(first));
        while (!open.isEmpty()) {
            if (known.size() > most) {
                return Optional.empty();
            }
            End end = open.removeLast();
            boolean last = true;
            for (Choices.Choice choice : choices.in(end.state())) {
                seen.clear();
                State after = steps.after(end.state(), choice);
                // A spurious wake-up may come and need not.
                last &= choice.way() == Choices.Way.SPURIOUS;
                List<Boolean> back = new ArrayList<>(end.back());
                int self = choice.thread();
                if (operation(end.state(), self) != null && hasReturned(end.state(), after, self)) {
                    back.set(self, true);
                }
                End next = new End(after, back, end.came() || !seen.isEmpty());
                if (known.add(key(next))) {
                    open.add(next);
                }
            }
            if (last) {
                boolean so = question.test(end);
                yes |= so;
                no |= !so;
            }
        }
        return Optional.of(yes && no ? Extent.SOME_ORDERS : yes ? Extent.EVERY_ORDER : Extent.NO_ORDER);
    }

    private static boolean hasReturned(State before, State after, int self) {
        One now = after.threads[self];
        One then = before.threads[self];
        return now.at != then.at || !Arrays.equals(now.rounds, then.rounds)
                || (now.stage == Stage.END && now.fault.isEmpty());
    }

    private static String key(End end) {
        return end.state().key() + end.back() + end.came();
    }
}
