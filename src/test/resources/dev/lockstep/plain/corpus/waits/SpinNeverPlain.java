// RIGHT: waits
public class SpinNeverPlain {
    static boolean ready;
    static int other;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            while (!ready) {
            }
        }, "A");
        a.start();
        other++;
        a.join();
    }
}
