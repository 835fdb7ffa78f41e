// RIGHT: holds
public class InterruptedHoldsTheLock {
    static final Object lock = new Object();
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    n++;
                }
            }
        }, "T");
        t.start();
        synchronized (lock) {
            t.interrupt();
            n++;
        }
        t.join();
        assert n == 2;
    }
}
