// RIGHT: fails AssertionError line 36
class ThreadOfAThread {
    static int a, b;
    static int[] r = new int[4];

    static class N {
        N n;
        int v;
    }

    static N head;

    static synchronized void add(int v) {
        N x = new N();
        x.v = v;
        x.n = head;
        head = x;
        r[v]++;
        a++;
    }

    static synchronized int sum() {
        int s = 0;
        for (N x = head; x != null; x = x.n) s += x.v * (r[x.v]);
        b = s;
        return s;
    }

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            add(1);
            Thread u = new Thread(() -> {
                add(2);
                int k = sum();
                add(3);
                assert k != 3 : k;
            });
            u.start();
            N mine = new N();
            mine.v = 5;
            add(1);
            try {
                u.join();
            } catch (InterruptedException e) {}
            assert mine.v == 5;
        });
        t.start();
        int[] loc = {1, 2};
        loc[0]++;
        synchronized (ThreadOfAThread.class) {
            a += loc[0];
        }
        t.join();
        assert a == 6 : a;
    }
}
