// RIGHT: fails AssertionError line 23; races FinallyWithoutLock.n
public class FinallyWithoutLock {
    static final Object lock = new Object();
    static int n;

    static void up() {
        try {
            synchronized (lock) {
                n++;
            }
        } finally {
            n++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(FinallyWithoutLock::up, "A");
        Thread b = new Thread(FinallyWithoutLock::up, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 4;
    }
}
