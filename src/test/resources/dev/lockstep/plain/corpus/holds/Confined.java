// RIGHT: holds
public class Confined {
    static class Node {
        int v;
        Node next;
    }

    static int list(int length) {
        Node head = null;
        for (int i = 0; i < length; i++) {
            Node n = new Node();
            n.v = i;
            n.next = head;
            head = n;
        }
        int sum = 0;
        for (Node n = head; n != null; n = n.next) {
            sum += n.v;
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable r = () -> {
            int sum = list(20);
            assert sum == 190;
        };
        Thread a = new Thread(r, "A");
        Thread b = new Thread(r, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
