// RIGHT: waits
public class NotifyOneOfTwo {
    private boolean ready;

    synchronized void await() {
        try {
            while (!ready) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void set() {
        ready = true;
        notify();
    }

    public static void main(String[] args) throws InterruptedException {
        NotifyOneOfTwo it = new NotifyOneOfTwo();
        Thread a = new Thread(it::await, "A");
        Thread b = new Thread(it::await, "B");
        a.start();
        b.start();
        it.set();
        a.join();
        b.join();
    }
}
