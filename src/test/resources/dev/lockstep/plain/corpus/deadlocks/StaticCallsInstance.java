// RIGHT: deadlocks
public class StaticCallsInstance {
    private int n;

    static synchronized void reset(StaticCallsInstance it) {
        it.set(0);
    }

    synchronized void set(int n) {
        this.n = n;
    }

    synchronized void resetAll() {
        n++;
        reset(this);
    }

    public static void main(String[] args) throws InterruptedException {
        StaticCallsInstance it = new StaticCallsInstance();
        Thread a = new Thread(() -> reset(it), "A");
        Thread b = new Thread(it::resetAll, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
