// RIGHT: fails AssertionError line 9; races FlagTooLate.inside
public class FlagTooLate {
    static volatile boolean wantA;
    static volatile boolean wantB;
    static int inside;

    static void critical() {
        inside++;
        assert inside == 1;
        inside--;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            while (wantB) {
            }
            wantA = true;
            critical();
            wantA = false;
        }, "A");
        Thread b = new Thread(() -> {
            while (wantA) {
            }
            wantB = true;
            critical();
            wantB = false;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
