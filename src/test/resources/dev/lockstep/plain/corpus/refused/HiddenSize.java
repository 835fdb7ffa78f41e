// RIGHT: refused line 8
import java.util.concurrent.ArrayBlockingQueue;

public class HiddenSize {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);
        Thread p = new Thread(() -> {
            x = 1;
            queue.offer(1);
        }, "P");
        p.start();
        if (queue.size() == 1) {
            assert x == 1;
        }
        p.join();
    }
}
