// RIGHT: holds
public class LatchByMonitor {
    private int left;

    LatchByMonitor(int left) {
        this.left = left;
    }

    synchronized void countDown() {
        if (--left == 0) {
            notifyAll();
        }
    }

    synchronized void await() throws InterruptedException {
        while (left > 0) {
            wait();
        }
    }

    static int a;
    static int b;

    public static void main(String[] args) throws InterruptedException {
        LatchByMonitor done = new LatchByMonitor(2);
        new Thread(() -> {
            a = 1;
            done.countDown();
        }, "A").start();
        new Thread(() -> {
            b = 2;
            done.countDown();
        }, "B").start();
        done.await();
        assert a + b == 3;
    }
}
