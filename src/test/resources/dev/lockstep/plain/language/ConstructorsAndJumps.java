import java.util.function.*;

class ConstructorsAndJumps {
    static void p(Object s) {
        System.out.println(s);
    }

    static class Foo {
        final int a;
        final int[] b;
        Foo(int a, int[] b) {
            this.a = a;
            this.b = b;
        }
        Foo(int a) {
            this(a, a > 2 ? new int[]{a, new Foo(1, null).a} : null);
        }
    }

    static class Bar extends Foo {
        final String s;
        long l;
        double d;
        Object o;
        Bar(int k) {
            super(switch (k) {
                case 1 -> 5;
                default -> {
                    int i = 0;
                    while (i < k) {
                        i++;
                        if (i == 7) break;
                    }
                    yield i;
                }
            }, k == 3 ? new int[]{k, new Foo(k).a} : k == 4 ? null : new Foo(3).b);
            s = "s" + k;
            l = d > 0 ? 1 : 2L;
        }
        Bar(String t) {
            int n;
            try {
                n = Integer.parseInt(t);
                for (int i = 0; i < 3; i++) {
                    if (i == 1) continue;
                    n += i;
                }
            } catch (NumberFormatException e) {
                n = -1;
            } finally {
                p("pre");
            }
            if (n == 99) throw new IllegalStateException(t);
            this(n);
        }
        Bar(Supplier<Foo> f) {
            o = f;
            d = 2.5;
            super(f.get().a, null);
            s = "f";
            Runnable r = () -> l++;
            r.run();
        }
    }

    interface Asrt {
        default int chk(int k) {
            assert k > 0 : "k" + k;
            return k;
        }
        int C = mk("Asrt.C");
    }

    static int mk(String s) {
        p(s);
        return s.length();
    }

    enum E implements IntUnaryOperator {
        A {
            public synchronized int applyAsInt(int x) {
                return x + n++;
            }
        },
        B {
            public int applyAsInt(int x) {
                return x * 2;
            }
        };
        int n;
        static final String[] NAMES = new String[values().length];
        static {
            for (E e : values()) NAMES[e.ordinal()] = e.name().toLowerCase();
        }
    }

    static class Node<T extends Comparable<T>> {
        T v;
        Node<T> l, r;
        Node(T v) {
            this.v = v;
        }
        void add(T t) {
            if (t.compareTo(v) < 0) {
                if (l == null) l = new Node<>(t);
                else l.add(t);
            } else if (r == null) r = new Node<>(t);
            else r.add(t);
        }
        String str() {
            return (l == null ? "" : l.str()) + v + (r == null ? "" : r.str());
        }
    }

    static abstract class Sup<T> {
        abstract T get();
        protected T f;
        Sup(T t) {
            f = t;
        }
    }

    static class Sub1 extends Sup<String> {
        String f = "hid";
        Sub1() {
            super("up");
        }
        String get() {
            return f + super.f + ((Sup<String>) this).f;
        }
    }

    static class Out {
        private int k = 1;
        class In {
            private int k = 2;
            class InIn {
                int k = 3;
                int all() {
                    return k * 100 + In.this.k * 10 + Out.this.k++;
                }
            }
        }
        static int cnt;
        {
            cnt++;
        }
    }

    static long la;
    long lf;
    double df;
    static char cf;
    char[] cs = {'a'};

    static int t(Object... os) {
        return os == null ? -1 : os.length;
    }

    static int loops(int n) {
        int s = 0;
        a: for (int i = 0; ; i++) {
            b: {
                for (long j = 0; j < 10; j++) {
                    if (j == i) break b;
                    if (i + j == 12) break a;
                    if ((i ^ j) == 3) continue a;
                    s += j;
                }
                s *= 2;
            }
            try {
                if (i > 8) return s;
            } finally {
                s++;
                if (i == 5) continue;
                synchronized (ConstructorsAndJumps.class) {
                    if (s > 100000) break;
                }
            }
            do {
                s--;
            } while (s % 7 != 0);
        }
        return -s;
    }

    synchronized static int syn(int k) {
        try {
            if (k == 0) return 0;
            for (;;) {
                synchronized ("x") {
                    if (k-- == 2) break;
                    if (k < 0) throw new RuntimeException("neg");
                }
            }
            return k;
        } catch (RuntimeException e) {
            return -9;
        } finally {
            synchronized (ConstructorsAndJumps.class) {
                la++;
            }
        }
    }

    static String big(Object o) {
        return o instanceof String s && s.length() > 2 ? s : o instanceof Foo2(var q) ? "f" + q : "n";
    }

    record Foo2(int q) {}

    public static void main(String... args) throws Exception {
        p(new Foo(3).b[1] + " " + new Foo(1).b);
        for (int k = 1; k < 9; k += 2) {
            Bar b = new Bar(k);
            p(b.a + " " + (b.b == null ? -1 : b.b.length) + b.s + b.l);
        }
        p(new Bar("4").a);
        p(new Bar("zz").a);
        try {
            new Bar("97");
        } catch (IllegalStateException e) {
            p("ise " + e.getMessage());
        }
        Bar q = new Bar(() -> new Foo(8));
        p(q.a + " " + q.d + q.l + (q.o != null));
        Asrt as = new Asrt() {};
        p(as.chk(2));
        try {
            as.chk(0);
        } catch (AssertionError e) {
            p(e.getMessage());
        }
        p(Asrt.C);
        p(E.A.applyAsInt(3) + E.A.applyAsInt(3) + E.B.applyAsInt(4) + E.NAMES[1]);
        Node<String> n = new Node<>("m");
        for (String s : new String[]{"q","b","z","a","x","m"}) n.add(s);
        p(n.str());
        p(new Sub1().get() + ((Sup<?>) new Sub1()).f);
        Out o = new Out();
        Out.In in = o.new In();
        Out.In.InIn ii = in.new InIn();
        p(ii.all() + ii.all() + Out.cnt + "" + o.k);
        ConstructorsAndJumps z = new ConstructorsAndJumps(), y = new ConstructorsAndJumps();
        z.lf = y.lf = 5L;
        z.df = y.df += 2.5;
        la = z.lf++ + --y.lf;
        cf = z.cs[0]++;
        z.cs[0] += cf = 'b';
        long[] a = {1, 2}, b = {3, 4};
        int i = 0;
        a[i++] = b[i] = a[i--]++;
        a[i] += b[i] <<= 2;
        p(z.lf + " " + y.lf + z.df + la + cf + (int) z.cs[0] + a[0] + a[1] + b[0] + b[1]);
        int k = (i = 5) + (int) (z.lf = z.lf > 2 ? 1 : 0);
        p(k + "" + t() + t(1, 2) + t((Object[]) null) + t(new int[2]) + t((Object) new String[3]));
        for (int m : new int[]{1, 3, 10}) p(loops(m));
        p(syn(0) + "," + syn(4) + "," + syn(1) + "," + la);
        p(big("abc") + big(new Foo2(4)) + big(1));
        Foo ff = new Foo(switch (k) {
            case 1 -> 2;
            default -> {
                int w = 0;
                do {
                    w += 2;
                    if (w == 4) continue;
                } while (w < k);
                yield w;
            }
        }, new int[]{switch (i) {
            default -> {
                for (int e = 0; ; e++) if (e * e > i) yield e;
            }
        }
        });
        p(ff.a + " " + ff.b[0]);
        String str = null;
        try {
            str.length();
        } catch (NullPointerException e) {
            p("npe");
        }
        Object oo = null;
        try {
            oo.hashCode();
        } catch (NullPointerException e) {
            p("npe2");
        }
        try {
            oo.toString();
        } catch (NullPointerException e) {
            p("npe3");
        }
        int[] nn = null;
        try {
            nn.clone();
        } catch (NullPointerException e) {
            p("npe4");
        }
        try {
            oo.wait();
        } catch (NullPointerException e) {
            p("npe5");
        }
        BiFunction<Integer, Integer, Integer> g = Math::max;
        Function<Integer, int[]> mk = int[]::new;
        Supplier<ConstructorsAndJumps> sl = ConstructorsAndJumps::new;
        p(g.apply(3, 4) + mk.apply(3).length + sl.get().cs[0]);
        int[][][] d3 = new int[2][3][];
        d3[1][2] = new int[]{7};
        d3[1][2][0]--;
        p(d3[1][2][0] + d3[0].length);
        long[][] l2 = {{1}, {2, 3}};
        l2[1][1] *= l2[1][0]++;
        p(l2[1][1] + l2[1][0]);
        p(new Object() {
            int c;
            int inc() {
                return ++c;
            }
        }.inc());
        Object lock = new Object();
        int res = 0;
        synchronized (lock) {
            synchronized (lock) {
                res++;
                lock.notifyAll();
            }
            res++;
        }
        p(res);
        float f = 1;
        f += 0.5;
        f++;
        p(f);
        short sh = 5;
        sh *= 2.5;
        p(sh);
        boolean bo = false;
        bo |= res == 2;
        bo &= !bo ^ true;
        p(bo);
        p(new int[0].getClass().getSimpleName() + E.A.getClass().getName() + E.A.getDeclaringClass().getName());
        Object ob = new int[]{1};
        if (ob instanceof int[] ar && ar.length == 1) p(ar[0]);
        label: {
            if (res > 1) break label;
            p("no");
        }
        p(E.valueOf("B") == E.B);
        switch (E.A) {
            case A: p("a");
            case B: p("b");
            break;
            default: p("d");
        }
        String sw = "two";
        switch (sw) {
            case "one" -> p(1);
            case "two" -> p(2);
            default -> p(3);
        }
    }
}
