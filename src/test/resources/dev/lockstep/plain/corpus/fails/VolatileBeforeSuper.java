// RIGHT: fails AssertionError line 24
class VolatileBeforeSuper {
    static class C {
        volatile int n;
        C() {}
        C(C other, int k) {
            other.n = k;
            super();
        }
    }

    public static void main(String[] args) throws Exception {
        C c = new C();
        Thread a = new Thread(() -> {
            new C(c, 1);
        });
        Thread b = new Thread(() -> {
            new C(c, 2);
        });
        a.start();
        b.start();
        a.join();
        b.join();
        assert c.n == 2 : c.n;
    }
}
