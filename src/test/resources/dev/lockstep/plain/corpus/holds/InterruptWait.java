// RIGHT: holds
public class InterruptWait {
    static final Object lock = new Object();
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                try {
                    while (true) {
                        lock.wait();
                    }
                } catch (InterruptedException e) {
                    assert x == 1;
                    assert !Thread.currentThread().isInterrupted();
                }
            }
        }, "T");
        t.start();
        x = 1;
        t.interrupt();
        t.join();
    }
}
