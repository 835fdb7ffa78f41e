// RIGHT: races TimedWaitNoEdge.x
public class TimedWaitNoEdge {
    static final Object lock = new Object();
    static final Object other = new Object();
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (other) {
                x = 1;
            }
        }, "T");
        t.start();
        synchronized (lock) {
            lock.wait(5);
        }
        assert x < 2;
        t.join();
    }
}
