// RIGHT: fails IllegalStateException line 27
class ThreadsByConstructors {
    static int n;

    static class S {
        static final Thread T = new Thread(() -> {
            synchronized (ThreadsByConstructors.class) {
                n++;
            }
        });
        static {
            T.start();
        }
    }

    static class C {
        final Thread t;
        final int k;
        C(int i) {
            t = new Thread(() -> add());
            t.start();
            k = i;
        }
        void add() {
            synchronized (ThreadsByConstructors.class) {
                n++;
                if (n == 2) throw new IllegalStateException("two");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        C[] c = new C[2];
        for (int i = 0; i < 2; i++) c[i] = new C(i);
        S.T.join();
        for (C x : c) x.t.join();
        assert n == 3;
    }
}
