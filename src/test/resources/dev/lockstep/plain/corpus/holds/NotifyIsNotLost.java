// RIGHT: holds
public class NotifyIsNotLost {
    static final Object lock = new Object();
    static int permits;
    static boolean gaveUp;

    static void take() {
        synchronized (lock) {
            try {
                while (permits == 0) {
                    lock.wait();
                }
                permits--;
            } catch (InterruptedException e) {
                gaveUp = true;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(NotifyIsNotLost::take, "A");
        Thread b = new Thread(NotifyIsNotLost::take, "B");
        a.start();
        b.start();
        a.interrupt();
        synchronized (lock) {
            permits = 1;
            lock.notify();
        }
        a.join();
        synchronized (lock) {
            if (!gaveUp) {
                permits = 1;
                lock.notify();
            }
        }
        b.join();
    }
}
