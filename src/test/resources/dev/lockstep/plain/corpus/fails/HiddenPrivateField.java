// RIGHT: fails AssertionError line 34; races B.x
class HiddenPrivateField {
    static class A {
        private int x;
        synchronized void inc() {
            x++;
        }
    }

    static class B extends A {
        private int x;
        void up() {
            x++;
        }
        int get() {
            return x;
        }
    }

    public static void main(String[] args) throws Exception {
        B b = new B();
        Thread p = new Thread(() -> {
            b.inc();
            b.up();
        });
        Thread q = new Thread(() -> {
            b.inc();
            b.up();
        });
        p.start();
        q.start();
        p.join();
        q.join();
        assert b.get() == 2;
    }
}
