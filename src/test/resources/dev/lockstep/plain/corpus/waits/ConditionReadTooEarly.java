// RIGHT: waits
public class ConditionReadTooEarly {
    static final Object lock = new Object();
    static volatile boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            if (!ready) {
                synchronized (lock) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }, "T");
        t.start();
        ready = true;
        synchronized (lock) {
            lock.notify();
        }
        t.join();
    }
}
