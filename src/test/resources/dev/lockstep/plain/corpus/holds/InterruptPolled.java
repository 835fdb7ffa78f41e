// RIGHT: holds
public class InterruptPolled {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            if (Thread.currentThread().isInterrupted()) {
                assert x == 1;
            }
        }, "T");
        t.start();
        x = 1;
        t.interrupt();
        t.join();
    }
}
