// RIGHT: deadlocks
public class InitOfParentAndChild {
    static class Parent {
        static final Parent DEFAULT = new Child();
        int x;
    }

    static class Child extends Parent {
        static int made = 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> {
            assert Parent.DEFAULT.x == 0;
        }, "P");
        Thread q = new Thread(() -> {
            assert new Child().x == 0;
        }, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
