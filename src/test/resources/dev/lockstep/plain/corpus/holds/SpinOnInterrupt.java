// RIGHT: holds
public class SpinOnInterrupt {
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
            }
            assert value == 1;
        }, "T");
        t.start();
        value = 1;
        t.interrupt();
        t.join();
    }
}
