// RIGHT: holds
public class IdentityHash {
    static class Node {
    }

    public static void main(String[] args) throws InterruptedException {
        Object o = new Object();
        Node n = new Node();
        Thread t = new Thread(() -> {
            assert n.hashCode() == n.hashCode();
        }, "T");
        t.start();
        assert o.hashCode() == o.hashCode();
        assert n.equals(n) && !n.equals(o);
        assert o.toString().equals("java.lang.Object@" + Integer.toHexString(o.hashCode()));
        t.join();
    }
}
