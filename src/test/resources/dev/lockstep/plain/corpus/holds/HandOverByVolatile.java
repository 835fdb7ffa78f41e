// RIGHT: holds
public class HandOverByVolatile {
    static class Node {
        int v;
        int[] more = new int[1];
    }

    static volatile Node published;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node n = new Node();
            n.v = 5;
            n.more[0] = 6;
            published = n;
        }, "T");
        t.start();
        Node seen = published;
        if (seen != null) {
            assert seen.v + seen.more[0] == 11;
            seen.v = 0;
        }
        t.join();
    }
}
