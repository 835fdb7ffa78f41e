package dev.lockstep.plain.allow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lectures write with fields, monitors and threads alone is allowed, and so is what the compiler adds to it.
class AllowedProgramsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A lost update.
                """
                class Main {
                    static class Counter { int count; void increment() { count++; } }
                    public static void main(String[] args) throws InterruptedException {
                        Counter c = new Counter();
                        Thread a = new Thread(() -> { c.increment(); c.increment(); }, "A");
                        Thread b = new Thread(c::increment, "B");
                        a.start(); b.start(); a.join(); b.join();
                        System.out.println(c.count);
                        assert c.count == 3 : "count is " + c.count;
                    }
                }
                """,
                // Monitors that are taken again.
                """
                class Main {
                    private int count;
                    synchronized void increment() { add(1); }
                    synchronized void add(int n) { count += n; }
                    static synchronized void all() { }
                    void main() throws InterruptedException {
                        Runnable work = () -> { for (int i = 0; i < 3; i++) { increment(); } };
                        Thread a = new Thread(work), b = new Thread(work, "B");
                        a.start(); b.start(); a.join(); b.join(10);
                        synchronized (Main.class) { all(); }
                        assert count == 6;
                    }
                }
                """,
                // A bounded buffer.
                """
                class Main {
                    private final int[] items = new int[1];
                    private int count;
                    synchronized void put(int x) throws InterruptedException {
                        while (count == items.length) { wait(); }
                        items[count++] = x;
                        notifyAll();
                    }
                    synchronized int take() throws InterruptedException {
                        while (count == 0) { this.wait(10); wait(10, 1); }
                        int x = items[--count];
                        notify();
                        return x;
                    }
                    public static void main(String[] args) throws InterruptedException {
                        Main buffer = new Main();
                        Runnable consumer = () -> {
                            try { int x = buffer.take(); assert x == 7 : "took " + x; }
                            catch (InterruptedException e) { throw new IllegalStateException(e); }
                        };
                        Thread c = new Thread(consumer, "C");
                        c.start();
                        buffer.put(7);
                        c.join();
                    }
                }
                """,
                // Double-checked locking, a lazy holder and an order of initialisation.
                """
                class Main {
                    static class Config { int port; Config() { port = 8080; } }
                    static class Holder {
                        private static volatile Config instance;
                        static Config get() {
                            if (instance == null) {
                                synchronized (Holder.class) { if (instance == null) { instance = new Config(); } }
                            }
                            return instance;
                        }
                    }
                    static class Never { static int z = boom(); static int boom() { throw new IllegalStateException(); } }
                    static class X { static int v = Y.v + 1; }
                    static class Y { static int v = X.v + 1; static { System.out.println("Y"); } }
                    public static void main(String[] args) throws Exception {
                        Thread a = new Thread(() -> { assert Holder.get().port == 8080; }, "A");
                        a.start();
                        System.out.println(X.v);
                    }
                }
                """,
                // Spins.
                """
                class Main {
                    static volatile boolean ready, wantA, wantB;
                    static volatile int turn;
                    static boolean plain;
                    public static void main(String[] args) throws InterruptedException {
                        Thread a = new Thread(() -> { while (!ready) { } while (wantB && turn == 1) { Thread.onSpinWait(); } });
                        Thread b = new Thread(() -> { boolean r; do { r = plain; Thread.yield(); } while (!r); });
                        a.setDaemon(true);
                        a.start();
                        ready = true;
                        assert a.isAlive() && a.isDaemon();
                    }
                }
                """,
                // Depth.
                """
                class Main {
                    static int sum(int n) { return n == 0 ? 0 : n + sum(n - 1); }
                    public static void main(String[] a) { System.out.println(sum(5000)); }
                }
                """,
                // Objects that are handed over, in fields and in records.
                """
                class Main {
                    static class Node { int v; Node next; }
                    record Box(Node n, int... more) { Box { if (n == null) { throw new NullPointerException("n"); } } }
                    static Box box;
                    public static void main(String[] a) throws Exception {
                        box = new Box(new Node());
                        Thread p = new Thread(() -> box.n().v++, "P"), q = new Thread(() -> { Node n = box.n(); n.next = new Node(); }, "Q");
                        p.start(); q.start(); p.join(); q.join();
                        assert box.n().v == 2 : box;
                        assert box.equals(box) && box.toString().length() > 0;
                    }
                }
                """,
                // Threads of one name, made by threads; and an interrupt.
                """
                class Main {
                    static volatile int last;
                    static int x;
                    static void make(int k) {
                        Thread w = new Thread(() -> last = k, "W");
                        w.start();
                        try { w.join(); } catch (InterruptedException e) { Thread.currentThread().interrupt(); }
                    }
                    public static void main(String[] a) throws Exception {
                        Thread t = new Thread(() -> {
                            try { Thread.sleep(1000000); } catch (InterruptedException e) { assert x == 1 && !Thread.interrupted(); }
                        }, "T");
                        t.start(); x = 1; t.interrupt(); t.join();
                        assert !t.isInterrupted();
                        make(1);
                        Thread.sleep(java.time.Duration.ofMillis(5));
                    }
                }
                """,
                // Returns out of monitors, this that escapes, locks on texts.
                """
                class Main {
                    final int x; final Thread t;
                    Main() { t = new Thread(this::look, "T"); t.start(); x = 42; }
                    void look() { assert x == 42 : "x is " + x; }
                    static int both(Object x, Object y) { synchronized (x) { synchronized (y) { return 1; } } }
                    public static void main(String[] a) throws Exception {
                        String one = new String("L"), other = new String("L");
                        both(one, other);
                        assert !Thread.holdsLock(one);
                        new Main().t.join();
                    }
                }
                """,
                // Output.
                """
                class Main {
                    static final Object L = new Object();
                    static class P { @Override public String toString() { synchronized (L) { return "p"; } } }
                    public static void main(String[] a) throws Exception {
                        System.out.printf("%s%n", new P());
                        System.err.print('c');
                        System.out.format("%d", 1).flush();
                        IO.println(new P()); IO.println(); IO.print(1);
                        java.util.function.Consumer<Object> said = System.out::println;
                        said.accept(Thread.currentThread().getName() + String.format("%d", 1) + "x".repeat(2));
                    }
                }
                """,
                // A class that is a thread.
                """
                class Main extends Thread implements Runnable {
                    private final int n; private int result;
                    Main(int n) { super("W" + n); this.n = n; }
                    @Override public void run() { for (int i = 0; i < n; i++) { result += i; } }
                    public static void main(String[] a) throws Exception {
                        Main w = new Main(4);
                        w.start(); w.join();
                        Main.sleep(1);
                        System.out.println(w.result + w.getName() + w.hashCode() + System.identityHashCode(w));
                    }
                }
                """,
                // Records, sealed types, patterns, enums, inner classes, all kinds of statements.
                """
                import java.util.function.*;
                class Main {
                    sealed interface Shape permits Circle, Square { }
                    record Circle(double r) implements Shape { }
                    record Square(double a) implements Shape { }
                    enum Colour implements Named {
                        RED, GREEN { @Override String say() { return "g"; } };
                        int seen;
                        String say() { return name(); }
                    }
                    interface Named { String name(); int ordinal(); String toString(); boolean equals(Object o); int hashCode(); }
                    @interface Guarded { String by(); }
                    abstract static class Base<T extends Comparable<T>> { protected T value; abstract T twice(); }
                    static class Derived extends Base<Integer> { @Override Integer twice() { return value * 2; } }
                    class Inner { int mine = outer + 1; void up() { outer++; mine += outer; } }
                    @Guarded(by = "this") int outer = 3;
                    static class Custom extends Exception { final int code; Custom(int c) { super("code " + c); code = c; } }
                    static class Door implements AutoCloseable { @Override public void close() { } }
                    static double area(Shape s) { return switch (s) { case Circle(double r) -> 3 * r * r; case Square(var a) -> a * a; }; }
                    static String kind(Object o) {
                        return switch (o) {
                            case null -> "null";
                            case String s when s.isEmpty() -> "empty";
                            case Integer i -> "int";
                            case Colour c -> c.say();
                            case int[] is -> "array" + is.clone().length;
                            default -> o.getClass().getSimpleName();
                        };
                    }
                    public static void main(String[] args) throws Exception {
                        Main f = new Main(); Main.Inner in = f.new Inner(); in.up();
                        System.out.println(in.mine + " " + area(new Circle(2)) + kind("") + new Derived().hashCode());
                        Named named = Colour.RED; int h = named.hashCode() + named.ordinal();
                        for (Colour c : Colour.values()) { System.out.println(c + c.say() + c.seen + c.compareTo(Colour.RED)); }
                        assert Colour.valueOf("RED") == Colour.RED;
                        switch (Colour.RED) { case RED -> h++; case GREEN -> h--; }
                        switch (args.length + "") { case "0": h++; break; case "1": h--; }
                        try (Door door = new Door()) { throw new Custom(7); }
                        catch (Custom c) { System.out.println(c.getMessage() + c.getCause()); }
                        finally { h++; }
                        try { ((Derived) null).value++; } catch (NullPointerException | ArrayStoreException e) { h++; }
                        Supplier<IntUnaryOperator> s = () -> x -> x + f.outer;
                        Function<Integer, int[]> array = int[]::new; Supplier<Main> made = Main::new;
                        h += s.get().andThen(x -> x + 1).applyAsInt(1) + Math.max(1, 2) + Integer.parseInt("7");
                        Object o = new Object() { int q = 4; int q() { return q++ + q; } }.q();
                        Object[][] grid = new Object[2][3]; Class<?> c = int.class; Class<?> d = String[].class;
                        Iterable<Integer> one = () -> new java.util.Iterator<>() {
                            boolean over;
                            @Override public boolean hasNext() { return !over; }
                            @Override public Integer next() { if (over) { throw new java.util.NoSuchElementException(); } over = true; return 1; }
                        };
                        for (int i : one) { h += i; }
                        java.util.Comparator<String> order = java.util.Comparator.comparing(String::length);
                        h += order.reversed().compare("a", "b");
                        long l = Long.MAX_VALUE ^ Double.doubleToLongBits(1.5); char ch = Character.toUpperCase('x');
                        java.util.concurrent.Callable<Void> call = () -> null; call.call();
                        System.out.println(java.util.Objects.requireNonNull(o) + "" + l + ch + (Object) h + c.getName());
                    }
                }
                """})
    void nothingOfItIsRefused(String text) throws Exception {
        assertThat(new MarkedProgram(text).refused()).isEmpty();
    }
}
