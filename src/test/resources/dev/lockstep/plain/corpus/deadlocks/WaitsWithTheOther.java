// RIGHT: deadlocks
public class WaitsWithTheOther {
    static final Object a = new Object();
    static final Object b = new Object();
    static boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            synchronized (a) {
                synchronized (b) {
                    try {
                        while (!ready) {
                            b.wait();
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }, "P");
        p.start();
        synchronized (b) {
            ready = true;
            b.notify();
            synchronized (a) {
                ready = true;
            }
        }
        p.join();
    }
}
