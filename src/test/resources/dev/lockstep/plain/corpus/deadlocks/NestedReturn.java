// RIGHT: deadlocks
public class NestedReturn {
    static int both(Object x, Object y) {
        synchronized (x) {
            synchronized (y) {
                return 1;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Object a = new Object();
        Object b = new Object();
        Thread p = new Thread(() -> both(a, b), "P");
        Thread q = new Thread(() -> both(b, a), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
