// RIGHT: refused line 6
public class VirtualBuilder {
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Thread p = Thread.ofVirtual().name("P").start(() -> n++);
        p.join();
    }
}
