// RIGHT: holds
public class InterruptEdge {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(1_000_000);
                throw new IllegalStateException("slept enough");
            } catch (InterruptedException e) {
                assert x == 1;
            } catch (IllegalStateException e) {
                return;
            }
        }, "T");
        t.start();
        x = 1;
        t.interrupt();
        t.join();
    }
}
