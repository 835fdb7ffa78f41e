// RIGHT: holds
public class CopyOnWrite {
    private volatile int[] items = {};

    synchronized void add(int x) {
        int[] more = new int[items.length + 1];
        for (int i = 0; i < items.length; i++) {
            more[i] = items[i];
        }
        more[items.length] = x;
        items = more;
    }

    int sum() {
        int sum = 0;
        for (int each : items) {
            sum += each;
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        CopyOnWrite list = new CopyOnWrite();
        Thread a = new Thread(() -> list.add(1), "A");
        Thread b = new Thread(() -> list.add(2), "B");
        a.start();
        b.start();
        int seen = list.sum();
        assert seen >= 0 && seen <= 3;
        a.join();
        b.join();
        assert list.sum() == 3;
    }
}
