// RIGHT: refused line 6
public class VirtualThreads {
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread p = Thread.startVirtualThread(() -> n++);
        n++;
        p.join();
        assert n == 2;
    }
}
