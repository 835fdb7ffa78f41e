// RIGHT: fails AssertionError line 20; races CheckThenAct.taken, CheckThenAct.owners
public class CheckThenAct {
    static boolean taken;
    static int owners;

    static void take() {
        if (!taken) {
            taken = true;
            owners++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(CheckThenAct::take, "A");
        Thread b = new Thread(CheckThenAct::take, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert owners < 2;
    }
}
