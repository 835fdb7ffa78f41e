// RIGHT: holds
public class ThrownOutOfMonitor {
    static final Object lock = new Object();
    static int n;

    static void careless() {
        synchronized (lock) {
            n++;
            if (n < 100) {
                throw new IllegalStateException("out");
            }
        }
    }

    static synchronized void carelessToo() {
        n += 10;
        throw new IllegalStateException("out again");
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable r = () -> {
            try {
                careless();
            } catch (IllegalStateException e) {
                synchronized (lock) {
                    n++;
                }
            }
        };
        Thread a = new Thread(r, "A");
        Thread b = new Thread(r, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        try {
            carelessToo();
        } catch (IllegalStateException e) {
            synchronized (ThrownOutOfMonitor.class) {
                n++;
            }
        }
        assert n == 15 : "n is " + n;
    }
}
