// RIGHT: holds; prints 4
public class SyncCounter {
    static class Counter {
        private int count;

        synchronized void increment() {
            count = get() + 1;
        }

        synchronized int get() {
            return count;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Counter counter = new Counter();
        Runnable work = () -> {
            for (int i = 0; i < 2; i++) {
                counter.increment();
            }
        };
        Thread a = new Thread(work, "A");
        Thread b = new Thread(work, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(counter.get());
        assert counter.get() == 4;
    }
}
