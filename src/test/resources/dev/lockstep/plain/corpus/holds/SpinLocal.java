// RIGHT: holds
public class SpinLocal {
    static volatile boolean ready;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            boolean seen;
            do {
                seen = ready;
            } while (!seen);
            assert value == 1;
        }, "T");
        t.start();
        value = 1;
        ready = true;
        t.join();
    }
}
