import java.util.function.*;

class LanguageInBulk {
    static int depth;
    static final Object L = new Object(), M = new Object();

    static synchronized int ss(int n) {
        if (n == 0) throw new IllegalStateException("z");
        if (n == 1) return 1;
        try {
            return ss(n - 1) + n;
        } finally {
            System.out.println("f" + n);
        }
    }

    synchronized int is(int n) {
        for (int i = 0; ; i++) {
            synchronized (L) {
                if (i == n) break;
                if (i == 2) continue;
                synchronized (M) {
                    if (i == 5) return i;
                }
            }
        }
        return -n;
    }

    static int fin(int k) {
        for (int i = 0; i < 5; i++) {
            try {
                if (i == k) return i * 10;
                if (i == 3) throw new RuntimeException("r" + i);
            } catch (Throwable t) {
                System.out.println(t.getMessage());
                if (k == 9) break;
            } finally {
                if (k == 7 && i == 1) return 77;
                if (i == 2) continue;
                System.out.println("fin" + i);
            }
        }
        return -1;
    }

    static int holds() {
        int n = 0;
        if (Thread.holdsLock(L)) n++;
        if (Thread.holdsLock(M)) n += 2;
        return n;
    }

    static class P {
        P() {
            init();
        }
        void init() {
            System.out.println("P.init");
        }
    }

    static class Q extends P {
        int x = 5;
        final int y;
        Q(boolean b) {
            super();
            y = b ? 1 : 2;
        }
        void init() {
            System.out.println("Q.init " + x);
        }
    }

    static class Flex {
        final int a;
        int b;
        String s;
        Flex(int k) {
            if (k < 0) throw new IllegalArgumentException("neg");
            int t = 0;
            for (int i = 0; i < k; i++) t += i;
            try {
                t = Integer.parseInt("x");
            } catch (NumberFormatException e) {
                t += 100;
            }
            a = t;
            b = k > 3 ? k : -k;
            s = switch (k) {
                case 1 -> "one";
                default -> {
                    int q = 0;
                    while (q < k) q++;
                    yield "q" + q;
                }
            };
            super();
        }
        Flex() {
            this(new int[]{1,2,3}.length > 2 ? 4 : 5);
            b++;
        }
    }

    enum Op {
        ADD("+") {
            int ap(int a, int b) {
                return a + b;
            }
        },
        MUL("*") {
            int ap(int a, int b) {
                return a * b;
            }
        };
        static int count;
        final String s;
        static {
            for (Op o : values()) count += o.s.length();
        }
        Op(String s) {
            this.s = s;
        }
        abstract int ap(int a, int b);
    }

    record R(int a, String b, long... c) {
        static int made;
        R {
            if (a < 0) throw new IllegalArgumentException();
            made++;
            a = a * 2;
        }
        R(int a) {
            this(a, "d" + a);
        }
        int sum() {
            int s = a;
            for (long l : c) s += l;
            return s;
        }
    }

    @SafeVarargs static <T extends Comparable<T>> T max(T... ts) {
        T m = ts[0];
        for (T t : ts) if (t.compareTo(m) > 0) m = t;
        return m;
    }

    static class G<T> implements Comparable<G<T>> {
        T v;
        int o;
        G(T v, int o) {
            this.v = v;
            this.o = o;
        }
        public int compareTo(G<T> g) {
            return Integer.compare(o, g.o);
        }
        public String toString() {
            return "G" + v;
        }
    }

    static byte by = 127;
    static short sh = -1;
    static char ch = 'a';
    static long lo = 1L << 40;
    static float fl = 1.5f;
    static double du = 2.5;
    static boolean bo;
    byte iby = 127;
    short ish;
    char ich = 'z';
    long ilo;
    float ifl;
    double idu;
    boolean ibo;
    String is = "s";
    static int idx;

    static int next() {
        return idx++;
    }

    public static void main(String[] args) {
        try {
            System.out.println(ss(3));
            ss(0);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(holds());
        synchronized (L) {
            System.out.println(holds());
            synchronized (M) {
                System.out.println(holds());
            }
        }
        LanguageInBulk me = new LanguageInBulk();
        System.out.println(me.is(4) + " " + me.is(8));
        System.out.println(holds());
        for (int k : new int[]{0, 4, 7, 9, 11}) System.out.println("fin=" + fin(k));
        System.out.println(new Q(true).y + " " + new Q(false).y);
        try {
            new Flex(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        Flex f = new Flex();
        System.out.println(f.a + " " + f.b + " " + f.s);
        f = new Flex(1);
        System.out.println(f.a + " " + f.b + f.s);
        for (Op o : Op.values()) System.out.println(o + o.s + o.ap(3, 4) + Op.count + switch (o) {
            case ADD -> "a";
            case MUL -> "m";
        });
        System.out.println(Op.valueOf("MUL").ap(2, 2));
        try {
            Op.valueOf("X");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        R r = new R(3, "x", 1, 2);
        System.out.println(r.sum() + " " + r.a() + R.made + new R(7) .b() + r.equals(new R(3, "x", 1, 2)));
        System.out.println(max(3, 9, 4) + max("a", "c", "b") + max(new G<>("q", 1), new G<>("w", 5)));
        by += 1;
        by++;
        sh >>>= 1;
        ch++;
        ch += 1;
        lo *= 3;
        lo <<= 2;
        fl /= 2;
        du %= 2;
        bo |= true;
        bo ^= true;
        System.out.println(by + " " + sh + ch + lo + " " + fl + du + bo);
        me.iby -= 300;
        me.ish--;
        me.ich++;
        me.ilo += 1.7;
        me.ifl++;
        me.idu += 3;
        me.ibo = !me.ibo;
        me.is += 1 + 2;
        System.out.println(me.iby + " " + me.ish + me.ich + me.ilo + me.ifl + me.idu + me.ibo + me.is);
        int[] ia = {1, 2, 3, 4};
        ia[next()] += next() * 10;
        ia[next()]++;
        ia[next()] <<= 2;
        System.out.println(ia[0] + " " + ia[1] + " " + ia[2] + " " + ia[3] + " " + idx);
        long[] la = new long[2];
        la[1] = la[0]++ + ++la[0];
        byte[] ba = new byte[2];
        ba[1] = (byte) 200;
        ba[1] += 100;
        char[] ca = {'a', 'b'};
        ca[1] += 1;
        boolean[] bb = new boolean[1];
        bb[0] |= true;
        double[] da = {1};
        da[0] /= 3;
        float[] fa = {1};
        fa[0]--;
        short[] sa = {3};
        sa[0] *= sa[0];
        String[] st = {"a"};
        st[0] += "b";
        System.out.println(la[0] + " " + la[1] + " " + ba[1] + ca[1] + bb[0] + da[0] + fa[0] + sa[0] + st[0]);
        System.out.println(ca);
        int[][] aa = new int[2][3];
        aa[1][2] = aa[0].length;
        int[][] cc = aa.clone();
        cc[0] = new int[]{9};
        System.out.println(aa[0][0] + cc[0][0] + cc[1][2] + " " + aa.length);
        outer: for (int i = 0; i < 4; i++) {
            int j = 0;
            do {
                if (j == 2) continue outer;
                if (i == 2) break outer;
                System.out.print(i * 10 + j + " ");
                j++;
            } while (true);
        }
        System.out.println();
        int z = 3;
        System.out.println(foo(z > 2 ? z < 4 ? 1 : 2 : 3, switch (z) {
            case 3 -> {
                int q = 0;
                for (int i = 0; i < 3; i++) {
                    if (i == 1) continue;
                    q += i;
                }
                yield q;
            }
            default -> 0;
        }, z++ + ++z));
        Supplier<Supplier<String>> s = () -> {
            int[] c = {0};
            return () -> "n" + c[0]++;
        };
        Supplier<String> t = s.get();
        t.get();
        System.out.println(t.get());
        Function<Integer, Integer> sq = x -> x * x;
        System.out.println(sq.andThen(x -> x + 1).compose((Integer x) -> x * 2).apply(3));
        try {
            Object[] os = new String[1];
            os[0] = 1;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
        try {
            ia[9]++;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            Object o = "s";
            Integer i = (Integer) o;
        } catch (ClassCastException e) {
            System.out.println("cce");
        }
        try {
            int[] n = new int[-1];
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            assert z == 0 : "msg" + z;
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
        }
        System.out.printf("%d %s %5.2f%n", 3, "x", 2.0);
        System.out.println(String.format("%s|%s", new G<>(1, 1), Op.ADD));
        System.out.println((Object) null);
        System.out.println(new G<>(null, 1));
        String nul = null;
        System.out.println("a" + nul + 'c' + 1L + 1f + true);
        try (Res a = new Res("a"); Res b = new Res("b")) {
            System.out.println("body");
            throw new RuntimeException("body");
        } catch (Exception e) {
            System.out.println(e.getMessage());
        } finally {
            System.out.println("end");
        }
        System.out.println(new Object() {
            int k = 4;
            int m() {
                return k + z2;
            }
        }.m());
        Iterable<Integer> it = () -> new java.util.Iterator<>() {
            int i;
            public boolean hasNext() {
                return i < 3;
            }
            public Integer next() {
                return i++;
            }
        };
        for (int i : it) System.out.print(i);
        it.forEach(x -> System.out.print(x * 2));
        System.out.println();
        class Loc {
            int v = z2 + 1;
            int get() {
                return v++;
            }
        }
        Loc loc = new Loc();
        loc.get();
        System.out.println(loc.get());
        char c = 'x';
        c += 1;
        int i = 'a' + c;
        System.out.println(c + i);
    }

    static int z2 = 6;

    static String foo(int a, int b, int c) {
        return a + "," + b + "," + c;
    }

    record Res(String n) implements AutoCloseable {
        public void close() {
            System.out.println("close " + n);
            if (n.equals("a")) throw new IllegalStateException("ca");
        }
    }
}
