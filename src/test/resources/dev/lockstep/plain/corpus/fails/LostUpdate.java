// RIGHT: fails AssertionError line 23; races Counter.count
public class LostUpdate {
    static class Counter {
        int count;

        void increment() {
            count++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Counter counter = new Counter();
        Runnable twice = () -> {
            counter.increment();
            counter.increment();
        };
        Thread a = new Thread(twice, "A");
        Thread b = new Thread(twice, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert counter.count == 4 : "count is " + counter.count;
    }
}
