// RIGHT: fails AssertionError line 22; races Node.v
import java.util.function.IntSupplier;

public class NodeInALambda {
    static class Node {
        int v;
    }

    static IntSupplier counter() {
        Node n = new Node();
        return () -> ++n.v;
    }

    public static void main(String[] args) throws InterruptedException {
        IntSupplier shared = counter();
        Thread p = new Thread(shared::getAsInt, "P");
        Thread q = new Thread(() -> shared.getAsInt(), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert shared.getAsInt() == 3;
    }
}
