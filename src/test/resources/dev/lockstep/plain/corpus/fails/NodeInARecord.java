// RIGHT: fails AssertionError line 19; races Node.v
public class NodeInARecord {
    static class Node {
        int v;
    }

    record Box(Node node) {}

    static Box box;

    public static void main(String[] args) throws InterruptedException {
        box = new Box(new Node());
        Thread p = new Thread(() -> box.node().v++, "P");
        Thread q = new Thread(() -> box.node().v++, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert box.node().v == 2;
    }
}
