// RIGHT: fails AssertionError line 17; races RaceHidesRace.a, RaceHidesRace.b
public class RaceHidesRace {
    static int a;
    static int b;

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            if (a == 1) {
                b = 1;
            }
        }, "P");
        Thread q = new Thread(() -> {
            a = 1;
            int r = b;
            a = 2;
            int s = b;
            assert r == s : "b changed";
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
