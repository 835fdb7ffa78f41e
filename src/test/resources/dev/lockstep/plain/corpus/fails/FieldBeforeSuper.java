// RIGHT: fails AssertionError line 25
class FieldBeforeSuper {
    static class C {
        volatile int n;
    }

    static class T extends Thread {
        C c;
        T(C c) {
            this.c = c;
            super();
        }
        public void run() {
            c.n = c.n + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        C c = new C();
        T a = new T(c), b = new T(c);
        a.start();
        b.start();
        a.join();
        b.join();
        assert c.n == 2 : c.n;
    }
}
