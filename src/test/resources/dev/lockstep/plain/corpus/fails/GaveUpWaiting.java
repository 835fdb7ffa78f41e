// RIGHT: fails AssertionError line 18
public class GaveUpWaiting {
    static final Object lock = new Object();
    static int item;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                item = 5;
                lock.notify();
            }
        }, "T");
        t.start();
        synchronized (lock) {
            if (item == 0) {
                lock.wait(100);
            }
            assert item == 5;
        }
        t.join();
    }
}
