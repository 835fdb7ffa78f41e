// RIGHT: refused line 13
import java.util.List;

public class ListOf {
    static class Node {
        int v;
    }

    static List<Node> all;

    public static void main(String[] args) throws InterruptedException {
        Node n = new Node();
        all = List.of(n);
        Thread a = new Thread(() -> all.get(0).v++, "A");
        Thread b = new Thread(() -> all.get(0).v++, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert all.get(0).v == 2;
    }
}
