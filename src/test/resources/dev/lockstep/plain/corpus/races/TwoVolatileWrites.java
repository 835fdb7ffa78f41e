// RIGHT: races TwoVolatileWrites.x
public class TwoVolatileWrites {
    static volatile int v;
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            x = 1;
            v = 1;
        }, "T");
        t.start();
        v = 2;
        int seen = x;
        assert seen >= 0;
        t.join();
    }
}
