// RIGHT: races Node.v
public class AttachedLater {
    static class Node {
        int v;
        Node next;
    }

    static final Object lock = new Object();
    static Node list = new Node();

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node n = new Node();
            n.v = 1;
            synchronized (lock) {
                list.next = n;
            }
            n.v = 2;
        }, "T");
        t.start();
        Node seen;
        synchronized (lock) {
            seen = list.next;
        }
        if (seen != null) {
            assert seen.v > 0;
        }
        t.join();
    }
}
