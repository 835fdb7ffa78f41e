// RIGHT: waits
public class SpinMissesTheMoment {
    static volatile int stage;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            while (stage != 1) {
            }
        }, "A");
        a.start();
        stage = 1;
        stage = 2;
        a.join();
    }
}
