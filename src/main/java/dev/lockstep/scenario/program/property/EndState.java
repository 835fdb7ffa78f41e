package dev.lockstep.scenario.program.property;

import dev.lockstep.event.ScriptEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The quantities that make up the end state of a run, and their names. Waits, times and numbers of reads are no part
/// of it, so that equivalent runs have equal end states.
///
/// @param threads the script's threads; the results of each come first
/// @param rows names and quantities, in order
/// @param permits the names of the rows that are numbers of permits
/// @param loops of each thread the lines in loops without a fixed number of rounds: only the last result of such a line
///     counts, since the number of rounds is no part of the end state
public record EndState(
        List<String> threads,
        Map<String, Quantity> rows,
        Set<String> permits,
        Map<String, Set<ScriptEvent.Began>> loops) {

    /// The depth of a queue, tasks and computes under way and the number of workers depend on the moment.
    private static final Set<String> PASSING = Set
            .of("queued", "running", "computing", "waiting", "needless waits", "workers", "lock table");

    /// The end state of a program with these lines in loops.
    public EndState withLoops(Map<String, Set<ScriptEvent.Began>> lines) {
        return new EndState(threads, rows, permits, Map.copyOf(lines));
    }

    /// The end state of a program without an engine.
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
