// RIGHT: waits
public class SpinNever {
    static volatile boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            while (!ready) {
            }
        }, "A");
        a.start();
        a.join();
    }
}
