// RIGHT: holds
public class StaticSynchronized {
    static int n;

    static synchronized void one() {
        n++;
    }

    static void other() {
        synchronized (StaticSynchronized.class) {
            n++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(StaticSynchronized::one, "A");
        Thread b = new Thread(StaticSynchronized::other, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2;
    }
}
