// RIGHT: waits
public class NotifyForgotten {
    private boolean ready;

    synchronized void await() throws InterruptedException {
        while (!ready) {
            wait();
        }
    }

    synchronized void set() {
        ready = true;
    }

    public static void main(String[] args) throws InterruptedException {
        NotifyForgotten it = new NotifyForgotten();
        Thread t = new Thread(it::set, "T");
        t.start();
        it.await();
    }
}
