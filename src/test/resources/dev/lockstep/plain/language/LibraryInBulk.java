import java.util.*;
import java.util.function.*;

class LibraryInBulk {
    static void p(Object s) {
        System.out.println(s);
    }

    static class T extends Thread {
        String name = "mine", task = "k";
        boolean daemon;
        String id() {
            return "x";
        }
        Object interrupts() {
            return null;
        }
        Object endings() {
            return null;
        }
        Object shadow() {
            return null;
        }
        public boolean isInterrupted() {
            return true;
        }
        public String toString() {
            return "T!" + getName();
        }
        public boolean equals(Object o) {
            return o instanceof T;
        }
        public int hashCode() {
            return 7;
        }
    }

    static class Cmp implements Comparator<String> {
        int n;
        public int compare(String a, String b) {
            n++;
            return a.length() - b.length();
        }
    }

    static class It implements Iterable<Integer> {
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                int i;
                @Override public boolean hasNext() {
                    return i < 3;
                }
                @Override public Integer next() {
                    return i++;
                }
            };
        }
    }

    static class Ex extends Exception {
        final int c;
        Ex(String m, Throwable t, int c) {
            super(m, t);
            this.c = c;
        }
        @Override public String getMessage() {
            return super.getMessage() + c;
        }
    }

    sealed interface Sh permits Ci, Sq {
        double ar();
        default String d() {
            return getClass().getSimpleName() + ar();
        }
    }

    record Ci(double r) implements Sh {
        static final double PI2 = Math.PI * 2;
        public double ar() {
            return PI2 * r;
        }
    }

    record Sq(double s) implements Sh {
        Sq {
            if (s < 0) throw new IllegalArgumentException("s<0: " + s);
        }
        public double ar() {
            return s * s;
        }
        static Sq unit() {
            return new Sq(1);
        }
    }

    public static void main(String[] a) throws Exception {
        T t = new T();
        p(t.name + t.task + t.daemon + t.id() + t.interrupts() + t.isInterrupted() + t.equals(new T())
                + t.hashCode());
        t.start();
        t.join();
        p(t.isAlive());
        Consumer<Object> c = System.out::println;
        c.accept(4);
        java.io.PrintStream ps = System.out;
        ps.print("x");
        ps.println('c');
        ps.printf("%s%n", "f").println(1.5f);
        IO.println("io");
        IO.print(3);
        IO.println();
        Cmp cm = new Cmp();
        Comparator<String> k = cm.reversed().thenComparing(s -> s.charAt(0));
        p(k.compare("a", "bb") + " " + k.compare("b", "a") + cm.n);
        int s = 0;
        for (int i : new It()) s += i;
        p(s);
        new It().forEach(LibraryInBulk::p);
        Iterator<Integer> it = new It().iterator();
        it.next();
        it.forEachRemaining(x -> p(-x));
        try {
            it.remove();
        } catch (UnsupportedOperationException e) {
            p("uoe " + e.getMessage());
        }
        try {
            try {
                throw new IllegalStateException("in");
            } catch (IllegalStateException e) {
                throw new Ex("out", e, 5);
            }
        } catch (Ex e) {
            p(e + "|" + e.getCause().getMessage() + e.c);
        }
        for (Sh sh : new Sh[]{new Ci(1), Sq.unit()}) p(sh.d() + sh);
        try {
            new Sq(-1);
        } catch (IllegalArgumentException e) {
            p(e.getMessage());
        }
        p(new Sq(2).equals(new Sq(2)));
        Supplier<Runnable> sr = () -> () -> p("deep");
        sr.get().run();
        Callable2<String> cc = () -> {
            throw new Ex("l", null, 1);
        };
        try {
            cc.call();
        } catch (Exception e) {
            p(e.getMessage());
        }
        try {
            Object o = Integer.parseInt("q");
        } catch (NumberFormatException e) {
            p(e.getMessage());
        }
        p(Objects.requireNonNullElse(null, "d"));
        try {
            Objects.requireNonNull(null, "msg");
        } catch (NullPointerException e) {
            p(e.getMessage());
        }
        p("ab".compareTo("b") + "x".repeat(3) + "a,b".indexOf(',') + " q ".strip() + String.join("-", "a", "b")
                + "%d".formatted(4) + new String("z") + "hello".toCharArray().length
                + Character.toUpperCase('q') + Integer.toHexString(255) + Long.MAX_VALUE + Double.compare(1, 2)
                + (char) ('a' + 1) + (byte) 300 + (5 & 3 | 8) + (-7 >> 1) + (-7 >>> 28) + 7 % -3 + -7 / 2
                + 1.0 / 0);
        p(new Object() {
            public String toString() {
                return "anon";
            }
        } + "" + new int[0].length);
        Integer i1 = 127, i2 = 127;
        p(i1 == i2);
        Integer big1 = 1000;
        big1++;
        p(big1);
        Character ch = 'x';
        ch++;
        p(ch);
        Long lw = 5L;
        lw += 2;
        p(lw);
        StringHolder h = new StringHolder();
        h.s += "a";
        h.s += 1;
        h.get().s += 'c';
        p(h.s + StringHolder.calls);
    }

    static class StringHolder {
        String s = "";
        static int calls;
        StringHolder get() {
            calls++;
            return this;
        }
    }

    interface Callable2<V> extends java.util.concurrent.Callable<V> {}
}
