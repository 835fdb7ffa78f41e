// RIGHT: holds
public class IndependentReads {
    static volatile int x;
    static volatile int y;
    static int a;
    static int b;
    static int c;
    static int d;

    public static void main(String[] args) throws InterruptedException {
        Thread w = new Thread(() -> x = 1, "W");
        Thread v = new Thread(() -> y = 1, "V");
        Thread r = new Thread(() -> {
            a = x;
            b = y;
        }, "R");
        Thread s = new Thread(() -> {
            c = y;
            d = x;
        }, "S");
        w.start();
        v.start();
        r.start();
        s.start();
        w.join();
        v.join();
        r.join();
        s.join();
        assert !(a == 1 && b == 0 && c == 1 && d == 0);
    }
}
