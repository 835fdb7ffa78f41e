// RIGHT: holds
public class ReentrantRecursion {
    private int n;

    synchronized void down(int depth) {
        if (depth > 0) {
            n++;
            down(depth - 1);
            synchronized (this) {
                n++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        ReentrantRecursion it = new ReentrantRecursion();
        Thread a = new Thread(() -> it.down(2), "A");
        Thread b = new Thread(() -> it.down(2), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert it.n == 8;
    }
}
