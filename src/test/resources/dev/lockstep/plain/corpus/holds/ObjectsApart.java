// RIGHT: holds
public class ObjectsApart {
    static class Counter {
        int count;
    }

    static int total;

    public static void main(String[] args) throws InterruptedException {
        Counter left = new Counter();
        Counter right = new Counter();
        Thread a = new Thread(() -> left.count++, "A");
        Thread b = new Thread(() -> right.count++, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        total = left.count + right.count;
        assert total == 2;
    }
}
