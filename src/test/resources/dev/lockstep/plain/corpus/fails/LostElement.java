// RIGHT: fails AssertionError line 16; races int[]
public class LostElement {
    static final int[] counts = new int[2];

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            counts[0]++;
            counts[1]++;
        }, "A");
        Thread b = new Thread(() -> counts[1]++, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert counts[0] == 1;
        assert counts[1] == 2;
    }
}
