// RIGHT: holds; prints in time / too late
public class TimedWait {
    static final Object lock = new Object();
    static boolean done;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                done = true;
                lock.notify();
            }
        }, "T");
        synchronized (lock) {
            t.start();
            lock.wait(100);
            System.out.println(done ? "in time" : "too late");
        }
        t.join();
    }
}
