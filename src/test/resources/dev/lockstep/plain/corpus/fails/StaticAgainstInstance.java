// RIGHT: fails AssertionError line 21; races StaticAgainstInstance.n
public class StaticAgainstInstance {
    static int n;

    static synchronized void one() {
        n++;
    }

    synchronized void other() {
        n++;
    }

    public static void main(String[] args) throws InterruptedException {
        StaticAgainstInstance it = new StaticAgainstInstance();
        Thread a = new Thread(StaticAgainstInstance::one, "A");
        Thread b = new Thread(it::other, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2;
    }
}
