// RIGHT: waits
public class SwallowedInterrupt {
    static final Object lock = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        // The flag has been cleared by this.
                    }
                }
            }
        }, "T");
        t.start();
        t.interrupt();
        t.join();
    }
}
