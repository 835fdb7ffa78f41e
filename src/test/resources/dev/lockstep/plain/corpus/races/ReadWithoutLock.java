// RIGHT: races Counter.count
public class ReadWithoutLock {
    static class Counter {
        private int count;

        synchronized void increment() {
            count++;
        }

        int get() {
            return count;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Counter counter = new Counter();
        Thread t = new Thread(counter::increment, "T");
        t.start();
        int seen = counter.get();
        assert seen == 0 || seen == 1;
        t.join();
    }
}
