// RIGHT: fails AssertionError line 17
class JoinOfOneNotStarted {
    static volatile int n;
    static volatile boolean v;
    static Thread a, b;
    static final Object L = new Object();

    public static void main(String[] args) throws Exception {
        b = new Thread(() -> {
            n = 1;
        });
        a = new Thread(() -> {
            v = true;
            try {
                b.join();
            } catch (InterruptedException e) {}
            assert n == 1;
        });
        a.start();
        b.start();
    }
}
