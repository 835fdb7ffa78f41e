// RIGHT: races StillAlive.x
public class StillAlive {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> x = 1, "T");
        t.start();
        if (t.isAlive()) {
            assert x < 2;
        }
        t.join();
    }
}
