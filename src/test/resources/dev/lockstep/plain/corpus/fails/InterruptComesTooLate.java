// RIGHT: fails AssertionError line 16
class InterruptComesTooLate {
    static volatile boolean saw;

    public static void main(String[] args) throws Exception {
        Thread b = new Thread(() -> {
            saw = Thread.interrupted();
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
