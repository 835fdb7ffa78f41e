// RIGHT: holds
public class HandOverByMonitor {
    static class Node {
        int v;
    }

    private Node slot;

    synchronized void put(Node n) {
        slot = n;
        notify();
    }

    synchronized Node take() throws InterruptedException {
        while (slot == null) {
            wait();
        }
        Node n = slot;
        slot = null;
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        HandOverByMonitor box = new HandOverByMonitor();
        Thread t = new Thread(() -> {
            Node n = new Node();
            n.v = 5;
            box.put(n);
        }, "T");
        t.start();
        Node n = box.take();
        n.v++;
        assert n.v == 6;
        t.join();
    }
}
