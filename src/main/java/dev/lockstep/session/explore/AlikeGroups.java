package dev.lockstep.session.explore;

import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.session.frame.SearchReport.AlikeOutcomes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Puts outcomes into groups that are told as one: outcomes that become equal when alike threads are exchanged. It
/// takes a search's outcomes again and again as more are found, and looks at each once.
///
/// For any thread.
final class AlikeGroups {

    /// The most ways of exchanging threads that are tried; a program with more has each outcome told by itself.
    private static final int MOST = 720;

    private final List<AlikeThreads> alike;
    /// Each way of exchanging the threads, as new names by old ones; none where there are too many.
    private final List<Map<String, String>> exchanges;
    private final Map<Form, Group> groups = new HashMap<>();
    private final List<Group> inOrder = new ArrayList<>();
    private int known;

    /// An outcome with its names, so that equality does not depend on the order in which threads are told.
    ///
    /// @param parts kinds of failures and, of each, what it says of its threads
    private record Form(boolean ok, Set<String> parts, Map<String, String> left) {

        static Form of(OutcomeCount outcome) {
            Set<String> parts = new TreeSet<>();
            for (FailureKey key : outcome.end().keys()) {
                for (String part : parts(key)) {
                    parts.add(key.kind().word() + ": " + part);
                }
            }
            return new Form(outcome.ok(), parts, new TreeMap<>(outcome.left()));
        }

        private static List<String> parts(FailureKey key) {
            return switch (key) {
                case FailureKey.Deadlock(var cycle) -> cycle.stream().map(Object::toString).toList();
                case FailureKey.WaitsForever(var threads) -> threads.stream().map(Object::toString).toList();
                case FailureKey.NoProgress(var threads) -> threads.stream().map(Object::toString).toList();
                case FailureKey.PropertyBroken _, FailureKey.ThreadFailed _, FailureKey.EngineError _,
                        FailureKey.Thrown _, FailureKey.StuckAt _, FailureKey.Raced _, FailureKey.Stopped _,
                        FailureKey.Finished _, FailureKey.StepLimit _, FailureKey.ScheduleEnded _ ->
                    List.of(key.detail());
            };
        }

        Form with(Map<String, String> names) {
            Set<String> changed = new TreeSet<>();
            parts.forEach(part -> changed.add(AlikeThreads.renamed(part, names)));
            Map<String, String> values = new TreeMap<>();
            left.forEach(
                    (name, value) -> values.put(AlikeThreads.renamed(name, names), AlikeThreads.renamed(value, names)));
            return new Form(ok, changed, values);
        }
    }

    /// @param size how many outcomes it has once each exchange was found
    private record Group(List<Integer> outcomes, int size, List<List<String>> moved) {

        AlikeOutcomes told() {
            return outcomes.size() == 1
                    ? AlikeOutcomes.alone(outcomes.getFirst())
                    : new AlikeOutcomes(outcomes, new AlikeNames(moved, outcomes.size() == size));
        }
    }

    AlikeGroups(List<AlikeThreads> alike) {
        this.alike = alike;
        this.exchanges = exchanges(alike);
    }

    /// The groups of `outcomes`, which begin with those of the call before.
    synchronized List<AlikeOutcomes> of(List<OutcomeCount> outcomes) {
        for (; known < outcomes.size(); known++) {
            add(known, outcomes.get(known));
        }
        return inOrder.stream().map(Group::told).toList();
    }

    private void add(int index, OutcomeCount outcome) {
        Form form = Form.of(outcome);
        Group group = outcome.end().keys().isEmpty() ? null : groups.get(form);
        if (group != null) {
            group.outcomes().add(index);
            return;
        }
        Set<Form> forms = new HashSet<>();
        for (Map<String, String> names : exchanges) {
            forms.add(form.with(names));
        }
        List<List<String>> moved = alike.stream()
                .filter(set -> moves(set, form))
                .map(AlikeThreads::threads)
                .toList();
        Group made = new Group(new ArrayList<>(List.of(index)), Math.max(1, forms.size()), moved);
        inOrder.add(made);
        forms.forEach(each -> groups.put(each, made));
    }

    /// Whether it makes a difference to an outcome which of these threads is which.
    private static boolean moves(AlikeThreads set, Form form) {
        for (int at = 1; at < set.members().size(); at++) {
            List<Integer> swapped = new ArrayList<>(IntStream.range(0, set.members().size()).boxed().toList());
            swapped.set(at, at - 1);
            swapped.set(at - 1, at);
            if (!form.with(set.exchanged(swapped)).equals(form)) {
                return true;
            }
        }
        return false;
    }

    private static List<Map<String, String>> exchanges(List<AlikeThreads> alike) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (AlikeThreads set : alike) {
            int orders = IntStream.rangeClosed(1, set.members().size()).reduce(1, (a, b) -> Math.min(MOST + 1, a * b));
            if ((long) all.size() * orders > MOST) {
                return List.of();
            }
            List<Map<String, String>> more = new ArrayList<>();
            orders(set.members().size(), new ArrayList<>(), order -> all.forEach(before -> {
                Map<String, String> names = new HashMap<>(before);
                names.putAll(set.exchanged(order));
                more.add(names);
            }));
            all.clear();
            all.addAll(more);
        }
        return all;
    }

    /// Each order of the numbers below `count`.
    private static void orders(int count, List<Integer> begun, Consumer<List<Integer>> each) {
        if (begun.size() == count) {
            each.accept(List.copyOf(begun));
            return;
        }
        for (int next = 0; next < count; next++) {
            if (!begun.contains(next)) {
                begun.add(next);
                orders(count, begun, each);
                begun.removeLast();
            }
        }
    }
}
