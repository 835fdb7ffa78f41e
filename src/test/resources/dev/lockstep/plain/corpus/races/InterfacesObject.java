// RIGHT: races Node.v
public class InterfacesObject {
    static class Node {
        int v;
    }

    interface Shared {
        Node NODE = new Node();
    }

    static class User implements Shared {
        static int look() {
            return NODE.v;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> Shared.NODE.v = 1, "T");
        t.start();
        int seen = User.look();
        assert seen < 2;
        t.join();
    }
}
