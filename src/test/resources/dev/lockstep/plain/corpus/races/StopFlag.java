// RIGHT: races StopFlag.stop
public class StopFlag {
    static boolean stop;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            int rounds = 0;
            while (!stop && rounds < 3) {
                rounds++;
            }
        }, "T");
        t.start();
        stop = true;
        t.join();
    }
}
