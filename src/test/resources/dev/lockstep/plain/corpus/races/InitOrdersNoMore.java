// RIGHT: races InitOrdersNoMore.x
public class InitOrdersNoMore {
    static int x;

    static class Table {
        static int size = Math.max(1, 3);
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            int seen = Table.size;
            x = seen;
        }, "T");
        t.start();
        assert Table.size == 3;
        assert x == 0 || x == 3;
        t.join();
    }
}
