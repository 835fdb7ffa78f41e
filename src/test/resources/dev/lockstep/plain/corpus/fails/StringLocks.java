// RIGHT: fails AssertionError line 22; races StringLocks.n
public class StringLocks {
    static int n;

    public static void main(String[] args) throws InterruptedException {
        String one = new String("L");
        String other = new String("L");
        Thread p = new Thread(() -> {
            synchronized (one) {
                n++;
            }
        }, "P");
        Thread q = new Thread(() -> {
            synchronized (other) {
                n++;
            }
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert n == 2;
    }
}
