// RIGHT: waits
public class SpinOnEachOther {
    static volatile boolean a;
    static volatile boolean b;

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            while (!b) {
            }
            a = true;
        }, "P");
        Thread q = new Thread(() -> {
            while (!a) {
            }
            b = true;
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
