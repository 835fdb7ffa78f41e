// RIGHT: fails ArrayIndexOutOfBoundsException line 19; fails ArrayIndexOutOfBoundsException line 11
public class BufferIf {
    static class Buffer {
        private final int[] items = new int[1];
        private int count;

        synchronized void put(int x) throws InterruptedException {
            if (count == items.length) {
                wait();
            }
            items[count++] = x;
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            if (count == 0) {
                wait();
            }
            int x = items[--count];
            notifyAll();
            return x;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Buffer buffer = new Buffer();
        Runnable producer = () -> {
            try {
                buffer.put(7);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Runnable consumer = () -> {
            try {
                int x = buffer.take();
                assert x == 7 : "took " + x;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread p1 = new Thread(producer, "P1");
        Thread p2 = new Thread(producer, "P2");
        Thread c1 = new Thread(consumer, "C1");
        Thread c2 = new Thread(consumer, "C2");
        c1.start();
        c2.start();
        p1.start();
        p2.start();
        c1.join();
        c2.join();
        p1.join();
        p2.join();
    }
}
