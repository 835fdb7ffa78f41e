// RIGHT: holds
public class BarrierWithGeneration {
    private final int parties = 2;
    private int arrived;
    private int generation;

    synchronized void await() throws InterruptedException {
        int mine = generation;
        if (++arrived == parties) {
            arrived = 0;
            generation++;
            notifyAll();
            return;
        }
        while (generation == mine) {
            wait();
        }
    }

    static final int[] cells = new int[2];

    static Runnable party(BarrierWithGeneration barrier, int me) {
        return () -> {
            try {
                cells[me] = 1;
                barrier.await();
                int seen = cells[1 - me];
                barrier.await();
                cells[me] += seen;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    public static void main(String[] args) throws InterruptedException {
        BarrierWithGeneration barrier = new BarrierWithGeneration();
        Thread a = new Thread(party(barrier, 0), "A");
        Thread b = new Thread(party(barrier, 1), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert cells[0] == 2 && cells[1] == 2;
    }
}
