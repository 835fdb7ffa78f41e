// RIGHT: fails AssertionError line 16
class InterruptBeforeStart {
    static boolean saw;

    public static void main(String[] args) throws Exception {
        Thread b = new Thread(() -> {
            saw = Thread.currentThread().isInterrupted();
        });
        Thread a = new Thread(() -> {
            b.interrupt();
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert saw;
    }
}
