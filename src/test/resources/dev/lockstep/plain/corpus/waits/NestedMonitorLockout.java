// RIGHT: waits
public class NestedMonitorLockout {
    static class Slot {
        private boolean full;

        synchronized void put() {
            full = true;
            notifyAll();
        }

        synchronized void take() throws InterruptedException {
            while (!full) {
                wait();
            }
            full = false;
        }
    }

    private final Slot slot = new Slot();

    synchronized void put() {
        slot.put();
    }

    synchronized void take() {
        try {
            slot.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        NestedMonitorLockout it = new NestedMonitorLockout();
        Thread consumer = new Thread(it::take, "Consumer");
        Thread producer = new Thread(it::put, "Producer");
        consumer.start();
        producer.start();
        consumer.join();
        producer.join();
    }
}
