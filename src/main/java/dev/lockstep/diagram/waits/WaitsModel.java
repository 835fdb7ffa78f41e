package dev.lockstep.diagram.waits;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The waits-for graph as its parts. Every node has at most one arrow out of it, so a part is a tree, or a ring with
/// trees that hang on it.
record WaitsModel(List<Part> parts) {

    /// A thread, or a thing such as a signal or a permit that no single thread can give.
    ///
    /// @param thread null for a thing
    /// @param caption the lock or operation that the thread waits for, or the thing's name
    /// @param waiters the nodes whose arrows end here, except the one on the ring
    record Node(String key, @Nullable ThreadView thread, String caption, List<Node> waiters) {

        /// How many places its tree needs side by side.
        int leaves() {
            return Math.max(1, waiters.stream().mapToInt(Node::leaves).sum());
        }

        /// How many nodes stand on the longest way up to it, itself not counted.
        int depth() {
            return waiters.stream().mapToInt(waiter -> waiter.depth() + 1).max().orElse(0);
        }

        int size() {
            return 1 + waiters.stream().mapToInt(Node::size).sum();
        }
    }

    /// @param ring the roots: the nodes of a cycle, each waiting for the next, or the one node at which all arrows end
    /// @param cycle whether the roots are a cycle
    record Part(List<Node> ring, boolean cycle) {

        int size() {
            return ring.stream().mapToInt(Node::size).sum();
        }

        int depth() {
            return ring.stream().mapToInt(Node::depth).max().orElse(0);
        }
    }

    static WaitsModel of(Snapshot snapshot, WaitsFor graph) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, String> next = new LinkedHashMap<>();
        for (WaitEdge edge : graph.edges()) {
            String over = Spoken.language().waitedFor(edge.over());
            ThreadView waiter = snapshot.thread(edge.waiter());
            Node node = new Node(key(edge.waiter()), waiter, over, new ArrayList<>());
            nodes.put(node.key(), node);
        }
        for (WaitEdge edge : graph.edges()) {
            Node target = target(snapshot, edge);
            nodes.putIfAbsent(target.key(), target);
            next.put(key(edge.waiter()), target.key());
        }
        Set<String> onRing = new LinkedHashSet<>();
        graph.cycles().forEach(cycle -> cycle.forEach(thread -> onRing.add(key(thread))));
        next.forEach((from, to) -> {
            if (!onRing.contains(from)) {
                node(nodes, to).waiters().add(node(nodes, from));
            }
        });
        List<Part> parts = new ArrayList<>();
        for (List<ThreadId> cycle : graph.cycles()) {
            parts.add(new Part(cycle.stream().map(thread -> node(nodes, key(thread))).toList(), true));
        }
        nodes.values().stream()
                .filter(node -> !next.containsKey(node.key()))
                .map(root -> new Part(List.of(root), false))
                .sorted(Comparator.comparingInt((Part part) -> -part.size()))
                .forEach(parts::add);
        return new WaitsModel(parts);
    }

    private static Node node(Map<String, Node> nodes, String key) {
        return Objects.requireNonNull(nodes.get(key), key);
    }

    private static String key(ThreadId thread) {
        return "thread:" + thread;
    }

    private static Node target(Snapshot snapshot, WaitEdge edge) {
        if (edge.holders().isEmpty()) {
            String words = Spoken.language().waitedFor(edge.over());
            return new Node("thing:" + words, null, words, new ArrayList<>());
        }
        ThreadId holder = edge.holders().getFirst();
        ThreadView thread = snapshot.thread(holder);
        return new Node(key(holder), thread, thread == null ? holder.name() : "", new ArrayList<>());
    }
}
