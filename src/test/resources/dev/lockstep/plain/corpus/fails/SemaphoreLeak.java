// RIGHT: fails IllegalStateException line 23; waits
public class SemaphoreLeak {
    private int permits = 1;

    synchronized void acquire() throws InterruptedException {
        while (permits == 0) {
            wait();
        }
        permits--;
    }

    synchronized void release() {
        permits++;
        notify();
    }

    static int failures;

    static void work(SemaphoreLeak semaphore) {
        try {
            semaphore.acquire();
            if (failures++ == 0) {
                throw new IllegalStateException("the permit is lost");
            }
            semaphore.release();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        SemaphoreLeak semaphore = new SemaphoreLeak();
        Thread a = new Thread(() -> work(semaphore), "A");
        Thread b = new Thread(() -> work(semaphore), "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
