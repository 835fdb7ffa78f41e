// RIGHT: fails AssertionError line 24
class TimeOrdersNothing {
    static volatile int x;
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {}
            x = 1;
            synchronized (o) {
                o.notify();
            }
        });
        t.start();
        Thread.sleep(1);
        int k = x;
        synchronized (o) {
            if (x == 0) o.wait(5);
        }
        int m = x;
        t.join();
        assert k == 0 || m == 0;
    }
}
