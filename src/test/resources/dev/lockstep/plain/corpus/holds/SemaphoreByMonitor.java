// RIGHT: holds
public class SemaphoreByMonitor {
    private int permits;

    SemaphoreByMonitor(int permits) {
        this.permits = permits;
    }

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

    static int n;

    public static void main(String[] args) throws InterruptedException {
        SemaphoreByMonitor one = new SemaphoreByMonitor(1);
        Runnable work = () -> {
            try {
                one.acquire();
                n++;
                one.release();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread a = new Thread(work, "A");
        Thread b = new Thread(work, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2;
    }
}
