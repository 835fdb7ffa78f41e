// RIGHT: holds
public class Dekker {
    static volatile boolean wantA;
    static volatile boolean wantB;
    static volatile int turn;
    static int count;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            wantA = true;
            while (wantB) {
                if (turn == 1) {
                    wantA = false;
                    while (turn == 1) {
                    }
                    wantA = true;
                }
            }
            count++;
            turn = 1;
            wantA = false;
        }, "A");
        Thread b = new Thread(() -> {
            wantB = true;
            while (wantA) {
                if (turn == 0) {
                    wantB = false;
                    while (turn == 0) {
                    }
                    wantB = true;
                }
            }
            count++;
            turn = 0;
            wantB = false;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2;
    }
}
