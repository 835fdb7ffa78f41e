// RIGHT: fails AssertionError line 13; races JoinBeforeStart.x
public class JoinBeforeStart {
    static int x;

    public static void main(String[] args) {
        Thread b = new Thread(() -> x = 1, "B");
        Thread a = new Thread(() -> {
            try {
                b.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assert x == 1;
        }, "A");
        a.start();
        b.start();
    }
}
