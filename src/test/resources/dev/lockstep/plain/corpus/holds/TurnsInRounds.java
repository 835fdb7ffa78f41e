// RIGHT: holds
class TurnsInRounds {
    static volatile int turn;
    static int x;

    static void go(int me) {
        for (int i = 0; i < 2; i++) {
            while (turn != me) {}
            x++;
            turn = 1 - me;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> go(0));
        Thread b = new Thread(() -> go(1));
        a.start();
        b.start();
        a.join();
        b.join();
        assert x == 4;
    }
}
