// RIGHT: holds
public class WaitReleasesAll {
    private boolean ready;

    synchronized void outer() throws InterruptedException {
        synchronized (this) {
            while (!ready) {
                wait();
            }
        }
        ready = false;
    }

    synchronized void set() {
        ready = true;
        notify();
    }

    public static void main(String[] args) throws InterruptedException {
        WaitReleasesAll it = new WaitReleasesAll();
        Thread t = new Thread(() -> {
            try {
                it.outer();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, "T");
        t.start();
        it.set();
        t.join();
        assert !it.ready;
    }
}
