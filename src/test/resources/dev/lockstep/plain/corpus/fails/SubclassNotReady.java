// RIGHT: fails AssertionError line 18; races Child.more
public class SubclassNotReady {
    static abstract class Base {
        final Thread t = new Thread(this::look, "T");

        Base() {
            t.start();
        }

        abstract void look();
    }

    static class Child extends Base {
        int more = 5;

        @Override
        void look() {
            assert more == 5;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        new Child().t.join();
    }
}
