// RIGHT: waits
class CaughtWhileWaiting {
    static final Object o = new Object();

    static class I {
        static int v;
        static {
            while (true) {
                try {
                    synchronized (o) {
                        o.wait();
                    }
                    v = 1;
                    if (v == 2) break;
                } catch (Throwable t) {} finally {
                    v = 3;
                }
            }
        }
    }

    static int g() {
        for (;;) {
            try {
                synchronized (o) {
                    o.wait();
                }
            } catch (Error | RuntimeException e) {
                continue;
            } catch (Exception e) {} finally {
                if (I2.q == 0) return 1;
            }
        }
    }

    static class I2 {
        static volatile int q;
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> {
            int k = I.v;
        });
        Thread b = new Thread(() -> {
            int k = I.v;
        });
        Thread c = new Thread(() -> g());
        a.start();
        b.start();
        c.start();
    }
}
