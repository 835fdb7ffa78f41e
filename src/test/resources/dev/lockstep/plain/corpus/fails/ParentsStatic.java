// RIGHT: fails AssertionError line 20; races Parent.count
public class ParentsStatic {
    static class Parent {
        static int count;
    }

    static class Child extends Parent {
        static void up() {
            count++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> Child.count++, "A");
        Thread b = new Thread(Child::up, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert Parent.count == 2;
    }
}
