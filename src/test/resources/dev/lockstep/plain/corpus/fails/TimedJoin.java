// RIGHT: fails AssertionError line 9; races TimedJoin.result
public class TimedJoin {
    static int result;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> result = 42, "T");
        t.start();
        t.join(1000);
        assert result == 42;
        t.join();
    }
}
