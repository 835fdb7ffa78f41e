// RIGHT: fails AssertionError line 28; fails AssertionError line 29
class VolatileOfAConstant {
    enum E {
        A {},
        B;
        volatile int n;
    }

    static class X extends RuntimeException {
        volatile int n;
    }

    record R(X x, int[] q) {}

    public static void main(String[] args) throws Exception {
        R r = new R(new X(), new int[1]);
        int which = args.length;
        Runnable k = () -> {
            E.A.n++;
            r.x().n++;
        };
        Thread a = new Thread(k);
        Thread b = new Thread(k);
        a.start();
        b.start();
        a.join();
        b.join();
        assert E.A.n == 2 : "E";
        assert r.x.n == 2 : "X";
    }
}
