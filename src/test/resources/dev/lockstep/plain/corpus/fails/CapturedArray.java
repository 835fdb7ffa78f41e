// RIGHT: fails AssertionError line 11; races int[]
public class CapturedArray {
    public static void main(String[] args) throws InterruptedException {
        int[] sum = {0};
        Thread a = new Thread(() -> sum[0] += 1, "A");
        Thread b = new Thread(() -> sum[0] += 2, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert sum[0] == 3;
    }
}
