// RIGHT: fails AssertionError line 25
class FirstOfTwoStarts {
    static volatile boolean aFailed;
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {});
        Thread a = new Thread(() -> {
            try {
                t.start();
            } catch (IllegalThreadStateException e) {
                aFailed = true;
            }
        });
        Thread b = new Thread(() -> {
            try {
                t.start();
            } catch (IllegalThreadStateException e) {}
        });
        a.start();
        b.start();
        a.join();
        b.join();
        t.join();
        assert !aFailed;
    }
}
