enum MainOfAnEnum {
    X(1) {
        int g() {
            return super.g() + H;
        }
    },
    Y(2);
    final int k;
    static final int H = MainOfAnEnum.values().length;
    static int cnt;

    MainOfAnEnum(int k) {
        this.k = k;
    }

    int g() {
        return k * 10;
    }

    static class Gen<T extends Number & Comparable<T>> {
        T t;
        Gen(T t) {
            this.t = t;
        }
        <U extends T> boolean less(U u) {
            return t.compareTo(u) < 0;
        }
    }

    static <A, B> B app(java.util.function.Function<? super A, ? extends B> f, A a) {
        return f.apply(a);
    }

    public static void main(String... a) {
        for (MainOfAnEnum m : values()) {
            cnt += m.g();
            System.out.print(m + ":" + m.g() + " ");
        }
        System.out.println(cnt);
        System.out.println(new Gen<>(3).less(4) + " " + app(x -> x + "!", 5));
        int[] c = new int[1];
        java.util.function.IntSupplier s = () -> c[0]++;
        s.getAsInt();
        System.out.println(s.getAsInt() + c[0]);
        System.out.println(fin());
        try {
            rec(3);
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
        }
        lab();
    }

    static int fin() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 2;
            for (int i = 0; i < 3; i++) x += i;
        }
    }

    static void rec(int n) {
        synchronized (MainOfAnEnum.class) {
            try {
                if (n == 0) throw new RuntimeException("deep");
                rec(n - 1);
            } finally {
                System.out.print("u" + n + Thread.holdsLock(MainOfAnEnum.class) + " ");
            }
        }
    }

    static void lab() {
        int n = 0;
        x: do {
            y: for (;;) {
                while (true) {
                    n++;
                    if (n % 3 == 0) continue x;
                    if (n % 5 == 0) break y;
                    if (n > 20) break x;
                }
            }
        } while (n < 30);
        System.out.println(n + "" + Thread.holdsLock(MainOfAnEnum.class));
    }
}
