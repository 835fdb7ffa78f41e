// RIGHT: races InterruptUnnoticed.x
public class InterruptUnnoticed {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            assert x < 2;
        }, "T");
        t.start();
        x = 1;
        t.interrupt();
        t.join();
    }
}
