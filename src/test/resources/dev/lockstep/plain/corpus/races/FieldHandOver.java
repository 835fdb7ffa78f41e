// RIGHT: races Box.node, Node.v
public class FieldHandOver {
    static class Node {
        int v;
    }

    static class Box {
        Node node;
    }

    public static void main(String[] args) throws InterruptedException {
        Box box = new Box();
        Thread p = new Thread(() -> {
            Node n = new Node();
            n.v = 5;
            box.node = n;
        }, "P");
        Thread q = new Thread(() -> {
            Node n = box.node;
            if (n != null) {
                assert n.v == 5;
            }
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
