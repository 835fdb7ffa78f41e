// RIGHT: fails AssertionError line 20; races ReassignedLock.lock, ReassignedLock.n
public class ReassignedLock {
    static Object lock = new Object();
    static int n;

    static void up() {
        synchronized (lock) {
            lock = new Object();
            n++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(ReassignedLock::up, "A");
        Thread b = new Thread(ReassignedLock::up, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2;
    }
}
