// RIGHT: deadlocks
public class OnlyIfTold {
    static final Object a = new Object();
    static final Object b = new Object();
    static volatile boolean swapped;
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            boolean seen = swapped;
            synchronized (seen ? b : a) {
                synchronized (seen ? a : b) {
                    n++;
                }
            }
        }, "P");
        Thread q = new Thread(() -> {
            swapped = true;
            synchronized (a) {
                synchronized (b) {
                    n++;
                }
            }
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
