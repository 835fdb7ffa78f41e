// RIGHT: fails AssertionError line 17
class AliveOnlyOnceStarted {
    static boolean saw;

    public static void main(String[] args) throws Exception {
        Object o = new Object();
        Thread b = new Thread(() -> {
            synchronized (o) {}
        });
        Thread a = new Thread(() -> {
            saw = b.isAlive();
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert !saw;
    }
}
