// RIGHT: holds
class LitmusOfVolatiles {
    static int d;
    static volatile boolean f, p, q;
    static boolean rp, rq;
    static volatile Box b;

    static class Box {
        int v;
        int[] a = {1};
    }

    static Box get() {
        if (b == null) synchronized (LitmusOfVolatiles.class) {
            if (b == null) {
                Box n = new Box();
                n.v = 4;
                n.a[0] = 9;
                b = n;
            }
        }
        return b;
    }

    public static void main(String[] args) throws Exception {
        Thread x = new Thread(() -> {
            d = 1;
            f = true;
            p = true;
            rp = q;
            int k = get().v + get().a[0];
            assert k == 13;
        });
        Thread y = new Thread(() -> {
            if (f) {
                assert d == 1;
            }
            q = true;
            rq = p;
            Box m = get();
            assert m.v == 4 && m.a[0] == 9;
        });
        x.start();
        y.start();
        x.join();
        y.join();
        assert rp || rq;
    }
}
