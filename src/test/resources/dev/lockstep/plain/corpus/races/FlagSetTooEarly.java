// RIGHT: races FlagSetTooEarly.value
public class FlagSetTooEarly {
    static volatile boolean ready;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            ready = true;
            value = 42;
        }, "T");
        t.start();
        while (!ready) {
        }
        assert value == 0 || value == 42;
        t.join();
    }
}
