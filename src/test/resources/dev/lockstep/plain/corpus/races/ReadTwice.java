// RIGHT: races ReadTwice.x
public class ReadTwice {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> x = 1, "T");
        t.start();
        int first = x;
        int second = x;
        assert first <= second;
        t.join();
    }
}
