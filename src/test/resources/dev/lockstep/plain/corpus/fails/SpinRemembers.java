// RIGHT: fails AssertionError line 15
public class SpinRemembers {
    static volatile int n;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            n = 1;
            n = 2;
        }, "T");
        t.start();
        int before = 0;
        int now;
        do {
            now = n;
            assert !(before == 0 && now == 2);
            before = now;
        } while (now != 2);
        t.join();
    }
}
