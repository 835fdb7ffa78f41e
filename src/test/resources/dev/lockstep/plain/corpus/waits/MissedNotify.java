// RIGHT: waits
public class MissedNotify {
    static final Object lock = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }, "T");
        t.start();
        synchronized (lock) {
            lock.notifyAll();
        }
        t.join();
    }
}
