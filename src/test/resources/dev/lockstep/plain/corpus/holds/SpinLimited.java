// RIGHT: holds; prints 0 / 1 / 2 / 3
public class SpinLimited {
    static volatile boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> ready = true, "T");
        t.start();
        int tries = 0;
        while (!ready && tries < 3) {
            tries++;
        }
        System.out.println(tries);
        t.join();
    }
}
