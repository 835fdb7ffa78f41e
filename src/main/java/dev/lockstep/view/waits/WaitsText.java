package dev.lockstep.view.waits;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Labels;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The waits-for graph as lines to read: each cycle first, then who waits for what.
final class WaitsText {
    private WaitsText() {}

    static List<String> of(Snapshot snapshot) {
        WaitsFor graph = WaitsFor.of(snapshot);
        List<String> lines = new ArrayList<>();
        for (List<ThreadId> cycle : graph.cycles()) {
            lines.add("A cycle: " + names(cycle, " → ") + " → " + cycle.getFirst());
        }
        for (WaitEdge edge : graph.edges()) {
            lines.add(edge.waiter() + " → " + over(edge.over()) + holders(edge));
        }
        return lines;
    }

    private static String over(WaitEdge.Over over) {
        return switch (over) {
            case WaitEdge.OverLock lock -> Labels.inSentence(lock.lock());
            case WaitEdge.OverCondition condition ->
                "condition " + Labels.of(condition.condition()) + (condition.timed() ? ", with a limit" : "");
            case WaitEdge.OverSemaphore semaphore ->
                "a permit of " + semaphore.semaphore() + (semaphore.timed() ? ", with a limit" : "");
            case WaitEdge.OverPredicate predicate ->
                "that " + predicate.predicate() + (predicate.timed() ? ", with a limit" : "");
            case WaitEdge.OverThread thread -> "the end of " + thread.thread();
        };
    }

    private static String holders(WaitEdge edge) {
        boolean lock = edge.over() instanceof WaitEdge.OverLock;
        return lock && !edge.holders().isEmpty() ? " → held by " + names(edge.holders(), ", ") : "";
    }

    private static String names(List<ThreadId> threads, String between) {
        return threads.stream().map(ThreadId::name).collect(Collectors.joining(between));
    }
}
