package dev.lockstep.plain.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small concurrent program as a tree, which writes itself as Java: a main thread that starts all others, joins them
/// in order and prints what is left.
///
/// Shared are static fields `x`, `y` and the volatile `f`, `g`; the objects `a` and `b` of a class `Cell`, the elements
/// of an array `cells`, a `box` through whose field a `Node` is handed over, and the monitors of `LOCKS`.
final class SmallProgram {
    static final String NAME = "Small";
    static final int LOCALS = 3;
    static final Place X = new Place("x", NAME + ".x", false);
    static final Place Y = new Place("y", NAME + ".y", false);
    static final Place F = new Place("f", NAME + ".f", true);
    static final Place G = new Place("g", NAME + ".g", true);
    static final Place AV = new Place("a.v", "Cell.v", false);
    static final Place AW = new Place("a.w", "Cell.w", false);
    static final Place BV = new Place("b.v", "Cell.v", false);
    static final Place C0 = new Place("cells[0]", "int[]", false);
    static final Place C1 = new Place("cells[1]", "int[]", false);
    static final List<Place> PLACES = List.of(X, Y, F, G, AV, AW, BV, C0, C1);
    static final List<String> LOCKS = List.of("K", "L");

    private final List<List<Statement>> threads;
    private final List<String> text = new ArrayList<>();
    private final Map<Integer, Integer> lines = new HashMap<>();

    /// Shared memory for a number.
    ///
    /// @param text as it is written
    /// @param field as a race on it is told
    record Place(String text, String field, boolean isVolatile) {}

    /// A number: what a local variable has, and something more.
    ///
    /// @param local negative if it is only a constant
    record Value(int local, int plus) {
        static Value of(int constant) {
            return new Value(-1, constant);
        }

        @Override
        public String toString() {
            return local < 0 ? "" + plus : plus == 0 ? "r" + local : "r" + local + " + " + plus;
        }
    }

    sealed interface Statement {}

    /// `r = place;`
    record Read(int local, Place place) implements Statement {}

    /// `place = value;`
    record Write(Place place, Value value) implements Statement {}

    /// `place++;`
    record Increment(Place place) implements Statement {}

    /// `synchronized (lock) { … }`
    record Locked(int lock, List<Statement> body) implements Statement {}

    /// `if (r == value) { … } else { … }`
    record Branch(int local, int value, List<Statement> then, List<Statement> otherwise) implements Statement {}

    /// `for (…) { … }`
    record Repeat(int times, List<Statement> body) implements Statement {}

    /// `while (place != value) { }`
    record Spin(Place place, int value) implements Statement {}

    /// `do { r = place; } while (r != value);`
    record SpinByLocal(int local, Place place, int value) implements Statement {}

    /// `while (place == value) { lock.wait(); }`; the lock must be held.
    record AwaitWhile(int lock, Place place, int value) implements Statement {}

    /// `lock.notify();`; the lock must be held.
    record Wake(int lock, boolean all) implements Statement {}

    /// A new node with a value is put into the box.
    record HandOver(int node, int value) implements Statement {}

    /// `box.node = null;`
    record TakeAway() implements Statement {}

    /// `if (box.node != null) { r = box.node.v; }`, which reads the box twice.
    record FollowTwice(int id, int local) implements Statement {}

    /// The node is read into a local first, and its value then.
    record FollowOnce(int id, int local) implements Statement {}

    /// As [FollowOnce], but the value is incremented.
    record Raise(int id) implements Statement {}

    /// `assert r != value;`
    record Check(int id, int local, int value) implements Statement {}

    /// @param threads what each thread but the main one does
    SmallProgram(List<List<Statement>> threads) {
        this.threads = threads.stream().map(List::copyOf).toList();
        write();
    }

    List<List<Statement>> threads() {
        return threads;
    }

    /// As Java.
    String source() {
        return String.join("\n", text) + "\n";
    }

    /// The line of a statement that may throw.
    int line(int id) {
        return Objects.requireNonNull(lines.get(id), "throws nothing");
    }

    /// What a thread leaves of its locals.
    static Place result(int thread) {
        return new Place("result" + thread, NAME + ".result" + thread, false);
    }

    private void write() {
        line(0, "public class Small {");
        line(1, "static class Cell { int v; int w; }");
        line(1, "static class Node { int v; }");
        line(1, "static class Box { Node node; }");
        line(1, "static int x;");
        line(1, "static int y;");
        line(1, "static volatile int f;");
        line(1, "static volatile int g;");
        line(1, "static final Cell a = new Cell();");
        line(1, "static final Cell b = new Cell();");
        line(1, "static final int[] cells = new int[2];");
        line(1, "static final Box box = new Box();");
        LOCKS.forEach(lock -> line(1, "static final Object " + lock + " = new Object();"));
        for (int i = 0; i < threads.size(); i++) {
            line(1, "static int result" + i + ";");
        }
        for (int i = 0; i < threads.size(); i++) {
            line(1, "static void run" + i + "() throws InterruptedException {");
            IntStream.range(0, LOCALS).forEach(local -> line(2, "int r" + local + " = 0;"));
            threads.get(i).forEach(each -> write(2, each));
            line(
                    2, "result" + i + " = " + IntStream.range(0, LOCALS).mapToObj(local -> "r" + local)
                            .reduce((one, other) -> "(" + one + ") * 10 + " + other).orElseThrow() + ";");
            line(1, "}");
        }
        line(1, "interface Body { void run() throws InterruptedException; }");
        line(1, "static Thread thread(String name, Body body) {");
        line(2, "return new Thread(() -> {");
        line(3, "try { body.run(); } catch (InterruptedException e) { throw new IllegalStateException(e); }");
        line(2, "}, name);");
        line(1, "}");
        line(1, "public static void main(String[] args) throws InterruptedException {");
        for (int i = 0; i < threads.size(); i++) {
            line(2, "Thread t" + i + " = thread(\"T" + i + "\", Small::run" + i + ");");
        }
        IntStream.range(0, threads.size()).forEach(i -> line(2, "t" + i + ".start();"));
        IntStream.range(0, threads.size()).forEach(i -> line(2, "t" + i + ".join();"));
        line(
                2,
                "System.out.println(" + printed().stream().map(Place::text).collect(Collectors.joining(" + \" \" + "))
                        + ");");
        line(1, "}");
        line(0, "}");
    }

    /// What the main thread prints, in order.
    List<Place> printed() {
        List<Place> printed = new ArrayList<>(PLACES);
        IntStream.range(0, threads.size()).forEach(i -> printed.add(result(i)));
        return printed;
    }

    private void write(int depth, Statement statement) {
        switch (statement) {
            case Read(int local, Place place) -> line(depth, "r" + local + " = " + place.text() + ";");
            case Write(Place place, Value value) -> line(depth, place.text() + " = " + value + ";");
            case Increment(Place place) -> line(depth, place.text() + "++;");
            case Locked(int lock, List<Statement> body) ->
                block(depth, "synchronized (" + LOCKS.get(lock) + ") {", body, "}");
            case Branch(int local, int value, List<Statement> then, List<Statement> otherwise) -> {
                block(depth, "if (r" + local + " == " + value + ") {", then, "} else {");
                otherwise.forEach(each -> write(depth + 1, each));
                line(depth, "}");
            }
            case Repeat(int times, List<Statement> body) -> block(
                    depth, "for (int i" + depth + " = 0; i" + depth + " < " + times + "; i" + depth + "++) {", body,
                    "}");
            case Spin(Place place, int value) -> line(depth, "while (" + place.text() + " != " + value + ") { }");
            case SpinByLocal(int local, Place place, int value) -> line(
                    depth,
                    "do { r" + local + " = " + place.text() + "; } while (r" + local + " != " + value + ");");
            case AwaitWhile(int lock, Place place, int value) -> line(
                    depth, "while (" + place.text() + " == " + value + ") { " + LOCKS.get(lock) + ".wait(); }");
            case Wake(int lock, boolean all) ->
                line(depth, LOCKS.get(lock) + (all ? ".notifyAll();" : ".notify();"));
            case HandOver(int node, int value) -> {
                line(depth, "Node n" + node + " = new Node();");
                line(depth, "n" + node + ".v = " + value + ";");
                line(depth, "box.node = n" + node + ";");
            }
            case TakeAway() -> line(depth, "box.node = null;");
            case FollowTwice(int id, int local) -> {
                line(depth, "if (box.node != null) {");
                line(depth + 1, "r" + local + " = box.node.v;");
                lines.put(id, text.size());
                line(depth, "}");
            }
            case FollowOnce(int id, int local) -> {
                line(depth, "Node m" + id + " = box.node;");
                line(depth, "if (m" + id + " != null) { r" + local + " = m" + id + ".v; }");
            }
            case Raise(int id) -> {
                line(depth, "Node m" + id + " = box.node;");
                line(depth, "if (m" + id + " != null) { m" + id + ".v++; }");
            }
            case Check(int id, int local, int value) -> {
                line(depth, "assert r" + local + " != " + value + " : \"c" + id + "\";");
                lines.put(id, text.size());
            }
        }
    }

    private void block(int depth, String first, List<Statement> body, String last) {
        line(depth, first);
        body.forEach(each -> write(depth + 1, each));
        line(depth, last);
    }

    private void line(int depth, String line) {
        text.add("    ".repeat(depth) + line);
    }
}
