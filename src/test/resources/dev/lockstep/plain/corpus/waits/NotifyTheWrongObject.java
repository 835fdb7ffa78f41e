// RIGHT: waits
public class NotifyTheWrongObject {
    static final Object a = new Object();
    static final Object b = new Object();
    static boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (a) {
                try {
                    while (!ready) {
                        a.wait();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }, "T");
        t.start();
        synchronized (a) {
            synchronized (b) {
                ready = true;
                b.notifyAll();
            }
        }
        t.join();
    }
}
