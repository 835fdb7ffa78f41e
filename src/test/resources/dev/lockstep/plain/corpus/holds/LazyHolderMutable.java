// RIGHT: holds
public class LazyHolderMutable {
    static class Cache {
        static int entries;
        static int[] table;

        static {
            table = new int[2];
            table[1] = 5;
            entries = 1;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            assert Cache.table[1] == 5;
        }, "A");
        Thread b = new Thread(() -> {
            assert Cache.entries == 1;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
