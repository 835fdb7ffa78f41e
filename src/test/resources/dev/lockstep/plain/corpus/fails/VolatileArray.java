// RIGHT: fails AssertionError line 12; races int[]
public class VolatileArray {
    static volatile int[] cells = new int[1];

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> cells[0]++, "A");
        Thread b = new Thread(() -> cells[0]++, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert cells[0] == 2;
    }
}
