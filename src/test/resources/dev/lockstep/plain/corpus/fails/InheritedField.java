// RIGHT: fails AssertionError line 22; races Base.count
public class InheritedField {
    static class Base {
        int count;
    }

    static class Child extends Base {
        void up() {
            count++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Child child = new Child();
        Base base = child;
        Thread p = new Thread(child::up, "P");
        Thread q = new Thread(() -> base.count++, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert base.count == 2;
    }
}
