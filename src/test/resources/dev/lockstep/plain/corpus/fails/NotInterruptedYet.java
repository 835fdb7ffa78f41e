// RIGHT: fails AssertionError line 5
public class NotInterruptedYet {
    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            assert !Thread.currentThread().isInterrupted();
        }, "T");
        t.start();
        t.interrupt();
        t.join();
    }
}
