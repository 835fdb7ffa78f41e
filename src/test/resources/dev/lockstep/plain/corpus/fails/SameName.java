// RIGHT: fails AssertionError line 22
public class SameName {
    static volatile int last;

    static void make(int k) {
        Thread w = new Thread(() -> last = k, "W");
        w.start();
        try {
            w.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> make(1), "P");
        Thread q = new Thread(() -> make(2), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert last != 1;
    }
}
