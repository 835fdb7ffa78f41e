package dev.lockstep.scenario.program.property;

import dev.lockstep.event.ScriptEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which quantities say what is left of a run, and under which names. Waits, times and how often someone looked are no
/// part of it, so that two runs that cannot be told apart but by their order have the same.
///
/// @param threads the script's threads; what each got stands first
/// @param rows names and quantities, in order
/// @param permits the names of those that say how many permits there are
/// @param loops of each thread the lines that stand in loops without a number of rounds: of what such a line gives, the last
///     counts, for how often it was gone over is no part of what is left either
public record EndState(
        List<String> threads, Map<String, Quantity> rows, Set<String> permits, Map<String, Set<ScriptEvent.Began>> loops) {

    /// The depth of a queue, what is under way and who lives depend on when one looks.
    private static final Set<String> PASSING = Set.of("queued", "running", "computing", "waiting", "needless waits", "workers", "lock table");

    /// The same of a program with these lines in loops.
    public EndState withLoops(Map<String, Set<ScriptEvent.Began>> lines) {
        return new EndState(threads, rows, permits, Map.copyOf(lines));
    }

    /// Of a program without an engine.
    public static EndState ofObjects(List<String> threads, List<String> variables, List<String> semaphores) {
        return of(threads, variables, semaphores, "", List.of());
    }

    public static EndState ofPool(List<String> threads, List<String> variables, List<String> semaphores) {
        return of(threads, variables, semaphores, "pool ", Quantities.ofPool());
    }

    public static EndState ofCache(List<String> threads, List<String> variables, List<String> semaphores) {
        return of(threads, variables, semaphores, "cache ", Quantities.ofCache());
    }

    public static EndState ofBarrier(List<String> threads, List<String> variables, List<String> semaphores) {
        return of(threads, variables, semaphores, "barrier ", Quantities.ofBarrier());
    }

    private static EndState of(
            List<String> threads,
            List<String> variables,
            List<String> semaphores,
            String engine,
            List<? extends Quantity> counted) {
        Map<String, Quantity> rows = new LinkedHashMap<>();
        variables.forEach(name -> rows.put("variable " + name, Quantities.variable(name)));
        Set<String> permits = new LinkedHashSet<>();
        semaphores.forEach(name -> {
            permits.add("semaphore " + name);
            rows.put("semaphore " + name, Quantities.variable(name));
        });
        for (Quantity quantity : counted) {
            if (!PASSING.contains(quantity.name())) {
                rows.put(engine + quantity.name(), quantity);
            }
        }
        return new EndState(new ArrayList<>(threads), rows, permits, Map.of());
    }
}
