// RIGHT: refused line 5
import java.util.concurrent.atomic.AtomicInteger;

public class Atomics {
    static final AtomicInteger n = new AtomicInteger();

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> n.incrementAndGet(), "A");
        a.start();
        n.incrementAndGet();
        a.join();
        assert n.get() == 2;
    }
}
