// RIGHT: waits
public class JoinWithLock {
    static final Object lock = new Object();
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                n++;
            }
        }, "T");
        t.start();
        synchronized (lock) {
            t.join();
        }
    }
}
