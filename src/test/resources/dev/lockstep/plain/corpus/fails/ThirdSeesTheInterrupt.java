// RIGHT: fails AssertionError line 20
class ThirdSeesTheInterrupt {
    static volatile boolean saw;
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            synchronized (o) {
                try {
                    o.wait();
                } catch (InterruptedException e) {}
            }
        });
        t.start();
        Thread u = new Thread(() -> t.interrupt());
        u.start();
        saw = t.isInterrupted();
        u.join();
        t.join();
        assert !saw;
    }
}
