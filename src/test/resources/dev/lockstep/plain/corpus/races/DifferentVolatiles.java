// RIGHT: races DifferentVolatiles.x
public class DifferentVolatiles {
    static volatile int v;
    static volatile int w;
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            x = 1;
            v = 1;
        }, "T");
        t.start();
        int seen = w;
        assert seen + x < 2;
        t.join();
    }
}
