// RIGHT: refused line 7
import java.util.ArrayList;
import java.util.List;

public class UnsafeList {
    public static void main(String[] args) throws InterruptedException {
        List<String> list = new ArrayList<>();
        Thread a = new Thread(() -> list.add("a"), "A");
        Thread b = new Thread(() -> list.add("b"), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert list.size() == 2;
    }
}
