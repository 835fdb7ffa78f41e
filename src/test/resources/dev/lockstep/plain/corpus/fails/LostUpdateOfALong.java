// RIGHT: fails AssertionError line 12; races LostUpdateOfALong.sum
public class LostUpdateOfALong {
    static long sum;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> sum += 1L << 40, "A");
        Thread b = new Thread(() -> sum += 7, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert sum == (1L << 40) + 7;
    }
}
