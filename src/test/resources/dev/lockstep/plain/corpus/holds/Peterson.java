// RIGHT: holds
public class Peterson {
    static volatile boolean wantA;
    static volatile boolean wantB;
    static volatile int turn;
    static int inside;
    static int count;

    static void critical() {
        inside++;
        assert inside == 1;
        count++;
        inside--;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            wantA = true;
            turn = 1;
            while (wantB && turn == 1) {
            }
            critical();
            wantA = false;
        }, "A");
        Thread b = new Thread(() -> {
            wantB = true;
            turn = 0;
            while (wantA && turn == 0) {
            }
            critical();
            wantB = false;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2;
    }
}
