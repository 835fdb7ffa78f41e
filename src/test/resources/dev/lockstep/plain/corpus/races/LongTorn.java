// RIGHT: races LongTorn.time
public class LongTorn {
    static long time;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> time = -1L, "T");
        t.start();
        long seen = time;
        assert seen == 0 || seen == -1;
        t.join();
    }
}
