// RIGHT: fails AssertionError line 35; races B.x
class HiddenField {
    static class A {
        int x;
        void inc() {
            synchronized (this) {
                x++;
            }
        }
    }

    static class B extends A {
        int x;
        void up() {
            x++;
        }
    }

    public static void main(String[] args) throws Exception {
        B b = new B();
        Thread p = new Thread(() -> {
            b.inc();
            b.up();
            b.inc();
        });
        Thread q = new Thread(() -> {
            b.inc();
            b.up();
            b.inc();
        });
        p.start();
        q.start();
        p.join();
        q.join();
        assert b.x == 2 : b.x;
    }
}
