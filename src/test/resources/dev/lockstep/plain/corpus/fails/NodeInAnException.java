// RIGHT: fails AssertionError line 31; races Node.v, Trouble.code
public class NodeInAnException {
    static class Node {
        int v;
    }

    static class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final Node node = new Node();
        int code;
    }

    static final Trouble trouble = new Trouble();

    static void look() {
        try {
            throw trouble;
        } catch (Trouble caught) {
            caught.node.v++;
            caught.code++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(NodeInAnException::look, "P");
        Thread q = new Thread(NodeInAnException::look, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert trouble.node.v + trouble.code == 4;
    }
}
