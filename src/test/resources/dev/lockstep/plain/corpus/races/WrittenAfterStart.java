// RIGHT: races WrittenAfterStart.x
public class WrittenAfterStart {
    static int x;
    static int y;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            assert x < 2;
            assert y == 1;
        }, "T");
        y = 1;
        t.start();
        x = 1;
        t.join();
    }
}
