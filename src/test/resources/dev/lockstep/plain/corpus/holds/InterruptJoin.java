// RIGHT: holds
public class InterruptJoin {
    static final Object lock = new Object();
    static int x;
    static boolean over;

    public static void main(String[] args) throws InterruptedException {
        Thread sleeper = new Thread(() -> {
            synchronized (lock) {
                while (!over) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }, "Sleeper");
        Thread joiner = new Thread(() -> {
            try {
                sleeper.join();
                throw new IllegalStateException("joined");
            } catch (InterruptedException e) {
                assert x == 1;
            }
        }, "Joiner");
        sleeper.start();
        joiner.start();
        x = 1;
        joiner.interrupt();
        joiner.join();
        synchronized (lock) {
            over = true;
            lock.notify();
        }
        sleeper.join();
    }
}
