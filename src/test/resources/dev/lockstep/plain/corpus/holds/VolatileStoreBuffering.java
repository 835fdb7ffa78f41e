// RIGHT: holds; prints 0 1 / 1 0 / 1 1
public class VolatileStoreBuffering {
    static volatile int x;
    static volatile int y;
    static int r;
    static int s;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            x = 1;
            r = y;
        }, "A");
        Thread b = new Thread(() -> {
            y = 1;
            s = x;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(r + " " + s);
        assert r + s > 0;
    }
}
