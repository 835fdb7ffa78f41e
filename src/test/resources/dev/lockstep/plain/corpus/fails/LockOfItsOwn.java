// RIGHT: fails AssertionError line 19; races LockOfItsOwn.n
public class LockOfItsOwn {
    static int n;

    static void up() {
        Object lock = new Object();
        synchronized (lock) {
            n++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(LockOfItsOwn::up, "A");
        Thread b = new Thread(LockOfItsOwn::up, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2;
    }
}
