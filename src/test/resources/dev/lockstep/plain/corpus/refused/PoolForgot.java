// RIGHT: refused line 8
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class PoolForgot {
    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> square = pool.submit(() -> 3 * 3);
        System.out.println(square.get());
    }
}
