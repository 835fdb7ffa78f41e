// RIGHT: fails AssertionError line 10; races PetersonOwnTurn.inside
public class PetersonOwnTurn {
    static volatile boolean wantA;
    static volatile boolean wantB;
    static volatile int turn;
    static int inside;

    static void critical() {
        inside++;
        assert inside == 1;
        inside--;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            wantA = true;
            turn = 0;
            while (wantB && turn == 1) {
            }
            critical();
            wantA = false;
        }, "A");
        Thread b = new Thread(() -> {
            wantB = true;
            turn = 1;
            while (wantA && turn == 0) {
            }
            critical();
            wantB = false;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
