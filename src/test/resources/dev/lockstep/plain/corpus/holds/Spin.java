// RIGHT: holds
public class Spin {
    static volatile boolean ready;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            while (!ready) {
            }
            assert value == 42;
        }, "A");
        a.start();
        value = 42;
        ready = true;
        a.join();
    }
}
