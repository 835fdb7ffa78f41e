// RIGHT: races YieldOrdersNothing.x
public class YieldOrdersNothing {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            x = 1;
            Thread.yield();
        }, "T");
        t.start();
        Thread.yield();
        Thread.sleep(5);
        assert x < 2;
        t.join();
    }
}
