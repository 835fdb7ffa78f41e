// RIGHT: races PetersonPlain.wantA, PetersonPlain.wantB, PetersonPlain.turn, PetersonPlain.count
public class PetersonPlain {
    static boolean wantA;
    static boolean wantB;
    static int turn;
    static int count;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            wantA = true;
            turn = 1;
            while (wantB && turn == 1) {
            }
            count++;
            wantA = false;
        }, "A");
        Thread b = new Thread(() -> {
            wantB = true;
            turn = 0;
            while (wantA && turn == 0) {
            }
            count++;
            wantB = false;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2;
    }
}
