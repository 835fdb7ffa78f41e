// RIGHT: holds
public class InheritedMonitor {
    static class Base {
        protected int n;

        synchronized void up() {
            n++;
        }
    }

    static class Child extends Base {
        @Override
        synchronized void up() {
            super.up();
            n++;
        }

        void other() {
            synchronized (this) {
                n++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Child child = new Child();
        Thread a = new Thread(child::up, "A");
        Thread b = new Thread(child::other, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert child.n == 3;
    }
}
