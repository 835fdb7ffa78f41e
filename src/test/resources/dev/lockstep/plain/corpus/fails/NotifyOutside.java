// RIGHT: fails IllegalMonitorStateException line 9
public class NotifyOutside {
    static final Object lock = new Object();
    static final Object other = new Object();

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (other) {
                lock.notifyAll();
            }
        }, "T");
        t.start();
        synchronized (lock) {
            t.getName();
        }
        t.join();
    }
}
