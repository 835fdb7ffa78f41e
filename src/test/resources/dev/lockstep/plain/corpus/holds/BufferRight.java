// RIGHT: holds
public class BufferRight {
    static class Buffer {
        private final int[] items = new int[1];
        private int count;

        synchronized void put(int x) throws InterruptedException {
            while (count == items.length) {
                wait();
            }
            items[count++] = x;
            notifyAll();
        }

        synchronized int take() throws InterruptedException {
            while (count == 0) {
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
        Thread[] all = {
            new Thread(consumer, "C1"), new Thread(consumer, "C2"), new Thread(producer, "P1"), new Thread(producer, "P2")
        };
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
