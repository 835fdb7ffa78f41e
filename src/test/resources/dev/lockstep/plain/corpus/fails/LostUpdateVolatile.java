// RIGHT: fails AssertionError line 12
public class LostUpdateVolatile {
    static volatile int count;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> count++, "A");
        Thread b = new Thread(() -> count += 1, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2 : "count is " + count;
    }
}
