// RIGHT: refused line 8
import java.util.Arrays;
import java.util.List;

public class AsList {
    public static void main(String[] args) throws InterruptedException {
        Integer[] cell = {0};
        List<Integer> view = Arrays.asList(cell);
        Thread p = new Thread(() -> view.set(0, view.get(0) + 1), "P");
        p.start();
        cell[0]++;
        p.join();
        assert cell[0] == 2;
    }
}
