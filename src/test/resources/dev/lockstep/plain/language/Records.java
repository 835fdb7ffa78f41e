public class Records {
    record Point(int x, int y) {
        static final Point ORIGIN = new Point(0, 0);

        Point {
            if (x < 0) {
                throw new IllegalArgumentException("negative x: " + x);
            }
        }

        Point(int both) {
            this(both, both);
        }

        int sum() {
            return x + y;
        }
    }

    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C other) {
            return new Pair<>(first, other);
        }
    }

    record Wide(boolean a, byte b, char c, short d, int e, long f, float g, double h, String i, int[] j) {}

    record Empty() {}

    record Shown(int value) {
        @Override
        public String toString() {
            return "<" + value + ">";
        }

        @Override
        public int value() {
            return value * 10;
        }
    }

    public static void main(String[] args) {
        Point p = new Point(3, 4);
        System.out.println(p + " " + p.sum() + " " + new Point(5) + " " + Point.ORIGIN);
        System.out.println(p.equals(new Point(3, 4)) + " " + p.equals(new Point(4, 3)) + " " + p.equals(null));
        Pair<String, Integer> pair = new Pair<>("a", 1);
        System.out.println(pair + " " + pair.with(2.5) + " " + new Pair<>(null, p).equals(new Pair<>(null, p)));
        Wide wide = new Wide(true, (byte) -1, 'z', (short) 7, 9, 1L << 40, 1.5f, -0.0, "s", null);
        System.out.println(wide);
        System.out.println(wide.equals(new Wide(true, (byte) -1, 'z', (short) 7, 9, 1L << 40, 1.5f, 0.0, "s", null)));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()));
        System.out.println(new Shown(4) + " " + new Shown(4).value());
        try {
            new Point(-1, 0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Object o = new Pair<>(new Point(1, 2), "in");
        if (o instanceof Pair<?, ?>(Point(int x, int y), String s) && x < y) {
            System.out.println(x + y + s);
        }
    }
}
