// RIGHT: races LoadBuffering.x, LoadBuffering.y; prints 0 0 / 0 1 / 1 0
public class LoadBuffering {
    static int x;
    static int y;
    static int r;
    static int s;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            r = x;
            y = 1;
        }, "A");
        Thread b = new Thread(() -> {
            s = y;
            x = 1;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(r + " " + s);
        assert r + s < 2;
    }
}
