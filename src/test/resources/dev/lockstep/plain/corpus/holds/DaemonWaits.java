// RIGHT: holds
public class DaemonWaits {
    static final Object lock = new Object();
    static int work;

    public static void main(String[] args) throws InterruptedException {
        Thread service = new Thread(() -> {
            synchronized (lock) {
                while (true) {
                    if (work > 0) {
                        work--;
                    }
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        }, "Service");
        service.setDaemon(true);
        service.start();
        synchronized (lock) {
            work++;
            lock.notify();
        }
    }
}
