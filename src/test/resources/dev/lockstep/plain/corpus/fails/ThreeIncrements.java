// RIGHT: fails AssertionError line 14; races ThreeIncrements.n
public class ThreeIncrements {
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Thread(() -> n++, "T" + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        assert n >= 2 : "n is " + n;
    }
}
