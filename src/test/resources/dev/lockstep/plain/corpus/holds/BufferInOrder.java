// RIGHT: holds; prints 123
public class BufferInOrder {
    private final int[] ring = new int[2];
    private int head;
    private int size;

    synchronized void put(int x) throws InterruptedException {
        while (size == ring.length) {
            wait();
        }
        ring[(head + size) % ring.length] = x;
        size++;
        notify();
    }

    synchronized int take() throws InterruptedException {
        while (size == 0) {
            wait();
        }
        int x = ring[head];
        head = (head + 1) % ring.length;
        size--;
        notify();
        return x;
    }

    public static void main(String[] args) throws InterruptedException {
        BufferInOrder buffer = new BufferInOrder();
        Thread producer = new Thread(() -> {
            try {
                for (int i = 1; i <= 3; i++) {
                    buffer.put(i);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, "Producer");
        producer.start();
        for (int i = 1; i <= 3; i++) {
            int x = buffer.take();
            assert x == i : "took " + x;
            System.out.print(x);
        }
        System.out.println();
        producer.join();
    }
}
