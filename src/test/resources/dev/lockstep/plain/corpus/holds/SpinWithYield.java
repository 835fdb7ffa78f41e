// RIGHT: holds
public class SpinWithYield {
    static volatile int stage;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            while (stage < 2) {
                Thread.yield();
            }
            assert value == 2;
        }, "T");
        t.start();
        value = 1;
        stage = 1;
        value = 2;
        stage = 2;
        t.join();
    }
}
