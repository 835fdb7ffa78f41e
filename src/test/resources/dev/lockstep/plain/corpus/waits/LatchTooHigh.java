// RIGHT: waits
public class LatchTooHigh {
    private int left = 3;

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

    public static void main(String[] args) throws InterruptedException {
        LatchTooHigh latch = new LatchTooHigh();
        new Thread(latch::countDown, "A").start();
        new Thread(latch::countDown, "B").start();
        latch.await();
    }
}
