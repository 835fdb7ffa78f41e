// RIGHT: waits
public class BarrierWithoutGeneration {
    private int arrived;

    synchronized void await() throws InterruptedException {
        if (++arrived == 2) {
            arrived = 0;
            notifyAll();
            return;
        }
        while (arrived != 0) {
            wait();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        BarrierWithoutGeneration barrier = new BarrierWithoutGeneration();
        Runnable party = () -> {
            try {
                barrier.await();
                barrier.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread a = new Thread(party, "A");
        Thread b = new Thread(party, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
