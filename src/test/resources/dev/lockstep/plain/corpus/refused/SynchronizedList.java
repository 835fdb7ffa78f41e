// RIGHT: refused line 9
import java.util.Collections;
import java.util.List;

public class SynchronizedList {
    static volatile int x;

    public static void main(String[] args) throws InterruptedException {
        List<Integer> list = Collections.synchronizedList(null);
        Thread a = new Thread(() -> list.forEach(e -> x += e), "A");
        a.start();
        list.add(3);
        a.join();
    }
}
