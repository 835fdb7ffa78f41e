// RIGHT: deadlocks
public class EqualsOnTwo {
    private int value;

    synchronized int value() {
        return value;
    }

    synchronized boolean same(EqualsOnTwo other) {
        return value == other.value();
    }

    public static void main(String[] args) throws InterruptedException {
        EqualsOnTwo a = new EqualsOnTwo();
        EqualsOnTwo b = new EqualsOnTwo();
        Thread p = new Thread(() -> System.out.println(a.same(b)), "P");
        Thread q = new Thread(() -> System.out.println(b.same(a)), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
