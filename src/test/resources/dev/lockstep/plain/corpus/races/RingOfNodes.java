// RIGHT: races Node.v
public class RingOfNodes {
    static class Node {
        int v;
        Node next;
    }

    static volatile Node ring;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node a = new Node();
            Node b = new Node();
            a.next = b;
            b.next = a;
            ring = a;
            b.v = 1;
        }, "T");
        t.start();
        Node seen = ring;
        if (seen != null) {
            assert seen.next.next == seen;
            assert seen.next.v < 2;
        }
        t.join();
    }
}
