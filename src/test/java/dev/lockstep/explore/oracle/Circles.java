package dev.lockstep.explore.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds where a graph leads that is never left again: its strongly connected components, after R. Tarjan, from which
/// no edge leads out and in which one can go round.
final class Circles {

    private final List<List<Integer>> edges;
    private final int[] index;
    private final int[] low;
    private final int[] component;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int next;

    Circles(List<List<Integer>> edges) {
        this.edges = edges;
        this.index = new int[edges.size()];
        this.low = new int[edges.size()];
        this.component = new int[edges.size()];
        Arrays.fill(index, -1);
        Arrays.fill(component, -1);
    }

    List<List<Integer>> bottoms() {
        for (int node = 0; node < edges.size(); node++) {
            if (index[node] < 0) {
                walk(node);
            }
        }
        return components.stream().filter(this::isBottom).toList();
    }

    private boolean isBottom(List<Integer> nodes) {
        return nodes.stream().allMatch(
                node -> !edges.get(node).isEmpty()
                        && edges.get(node).stream().allMatch(to -> component[to] == component[node]));
    }

    private void walk(int root) {
        ArrayDeque<int[]> path = new ArrayDeque<int[]>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            int[] top = path.peek();
            int node = top[0];
            if (top[1] < edges.get(node).size()) {
                int to = edges.get(node).get(top[1]++);
                if (index[to] < 0) {
                    path.push(enter(to));
                } else if (component[to] < 0) {
                    low[node] = Math.min(low[node], index[to]);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    int above = path.peek()[0];
                    low[above] = Math.min(low[above], low[node]);
                }
                close(node);
            }
        }
    }

    private int[] enter(int node) {
        index[node] = next;
        low[node] = next++;
        open.push(node);
        return new int[]{node, 0};
    }

    private void close(int node) {
        if (low[node] == index[node]) {
            ArrayList<Integer> nodes = new ArrayList<Integer>();
            int member;
            do {
                member = open.pop();
                component[member] = components.size();
                nodes.add(member);
            } while (member != node);
            components.add(nodes);
        }
    }
}
