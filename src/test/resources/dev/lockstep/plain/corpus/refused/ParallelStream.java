// RIGHT: refused line 8
import java.util.stream.IntStream;

public class ParallelStream {
    static int n;

    public static void main(String[] args) {
        IntStream.range(0, 10).parallel().forEach(i -> n++);
        assert n == 10;
    }
}
