// RIGHT: holds
public class StartAndJoin {
    static int before;
    static int after;
    static int[] cells = new int[1];

    public static void main(String[] args) throws InterruptedException {
        before = 1;
        cells[0] = 1;
        Thread t = new Thread(() -> {
            assert before == 1;
            after = before + 1;
            cells[0]++;
        }, "T");
        t.start();
        t.join();
        assert after == 2;
        assert cells[0] == 2;
        after++;
    }
}
