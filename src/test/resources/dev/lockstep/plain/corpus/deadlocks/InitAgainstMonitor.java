// RIGHT: deadlocks
public class InitAgainstMonitor {
    static final Object lock = new Object();

    static class Registry {
        static int size;

        static {
            synchronized (lock) {
                size = 1;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            assert Registry.size == 1;
        }, "T");
        t.start();
        synchronized (lock) {
            assert Registry.size == 1;
        }
        t.join();
    }
}
