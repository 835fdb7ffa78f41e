// RIGHT: deadlocks
public class InitCycle {
    static class X {
        static int v = Y.v + 1;
    }

    static class Y {
        static int v = X.v + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> System.out.println(X.v), "P");
        Thread q = new Thread(() -> System.out.println(Y.v), "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
