// RIGHT: holds
public class InterruptPassedOn {
    static final Object lock = new Object();
    static boolean stopped;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                while (!Thread.currentThread().isInterrupted()) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                stopped = true;
            }
        }, "T");
        t.start();
        t.interrupt();
        t.join();
        assert stopped;
    }
}
