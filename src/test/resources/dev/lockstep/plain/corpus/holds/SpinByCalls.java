// RIGHT: holds
public class SpinByCalls {
    static volatile int stage;
    static int value;

    static boolean isLess(int than) {
        return stage < than;
    }

    static void await(int wanted) {
        boolean waits = isLess(wanted);
        while (waits) {
            Thread.yield();
            waits = isLess(wanted);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            await(1);
            value++;
            stage = 2;
        }, "T");
        t.start();
        value = 1;
        stage = 1;
        await(2);
        assert value == 2;
        t.join();
    }
}
