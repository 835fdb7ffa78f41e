// RIGHT: races Node[], Node.v
public class ElementHandOver {
    static class Node {
        int v;
    }

    static final Node[] nodes = new Node[2];

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            Node n = new Node();
            n.v = 5;
            nodes[1] = n;
        }, "P");
        p.start();
        Node n = nodes[1];
        if (n != null) {
            assert n.v == 5;
        }
        p.join();
    }
}
