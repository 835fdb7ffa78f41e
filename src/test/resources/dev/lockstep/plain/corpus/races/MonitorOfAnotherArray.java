// RIGHT: races MonitorOfAnotherArray.n
public class MonitorOfAnotherArray {
    static int n;
    static final int[][] locks = {{0}, {0}};

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            synchronized (locks[0]) {
                n = 1;
            }
        }, "T");
        t.start();
        synchronized (locks[1]) {
            assert n < 2;
        }
        t.join();
    }
}
