// RIGHT: fails AssertionError line 26; races Node.v, Colour.seen
public class NodeInAnEnum {
    static class Node {
        int v;
    }

    enum Colour {
        RED, GREEN;

        final Node node = new Node();
        int seen;
    }

    static void look() {
        Colour.RED.node.v++;
        Colour.valueOf("GREEN").seen++;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(NodeInAnEnum::look, "P");
        Thread q = new Thread(NodeInAnEnum::look, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert Colour.RED.node.v + Colour.GREEN.seen == 4;
    }
}
