// RIGHT: refused line 7
import java.util.List;
import java.util.concurrent.Callable;

public class InvokeAll {
    public static void main(String[] args) throws Exception {
        List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
        try (java.util.concurrent.ExecutorService pool = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            int sum = 0;
            for (java.util.concurrent.Future<Integer> each : pool.invokeAll(tasks)) {
                sum += each.get();
            }
            assert sum == 3;
        }
    }
}
