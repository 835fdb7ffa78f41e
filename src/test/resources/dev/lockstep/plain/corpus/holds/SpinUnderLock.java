// RIGHT: holds
public class SpinUnderLock {
    private boolean ready;

    synchronized boolean isReady() {
        return ready;
    }

    synchronized void set() {
        ready = true;
    }

    static int value;

    public static void main(String[] args) throws InterruptedException {
        SpinUnderLock flag = new SpinUnderLock();
        Thread t = new Thread(() -> {
            value = 1;
            flag.set();
        }, "T");
        t.start();
        while (!flag.isReady()) {
        }
        assert value == 1;
        t.join();
    }
}
