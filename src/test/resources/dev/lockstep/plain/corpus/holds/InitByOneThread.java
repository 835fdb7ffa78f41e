// RIGHT: holds
public class InitByOneThread {
    static int started;

    static class Slow {
        static int value;

        static {
            started++;
            for (int i = 1; i <= 3; i++) {
                value += i;
            }
        }

        static int get() {
            return value;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable look = () -> {
            assert Slow.get() == 6;
        };
        Thread a = new Thread(look, "A");
        Thread b = new Thread(look, "B");
        Thread c = new Thread(look, "C");
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
        assert started == 1;
    }
}
