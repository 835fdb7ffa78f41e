// RIGHT: fails IllegalMonitorStateException line 12
public class WaitOutside {
    static final Object lock = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (lock) {
                lock.notify();
            }
        }, "T");
        t.start();
        lock.wait();
    }
}
