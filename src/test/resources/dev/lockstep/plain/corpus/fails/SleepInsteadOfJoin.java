// RIGHT: fails AssertionError line 9; races SleepInsteadOfJoin.result
public class SleepInsteadOfJoin {
    static int result;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> result = 42, "T");
        t.start();
        Thread.sleep(1000);
        assert result == 42;
        t.join();
    }
}
