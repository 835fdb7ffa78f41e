// RIGHT: races Node.v
public class ChangedAfterPublication {
    static class Node {
        int v;
        int w;
    }

    static volatile Node published;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node n = new Node();
            n.w = 1;
            published = n;
            n.v = 2;
        }, "T");
        t.start();
        Node n = published;
        if (n != null) {
            assert n.w == 1;
            assert n.v == 0 || n.v == 2;
        }
        t.join();
    }
}
