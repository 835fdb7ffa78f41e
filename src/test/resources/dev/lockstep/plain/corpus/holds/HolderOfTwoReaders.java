// RIGHT: holds
class HolderOfTwoReaders {
    static class H {
        static H I = new H();
        int v = 7;
        static int n;
        static {
            n = 5;
        }
        int get() {
            return v + n;
        }
    }

    enum E {
        A, B
    }

    static int sw(E e) {
        return switch (e) {
            case A -> 1;
            case B -> 2;
        };
    }

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            int k = H.I.get() + sw(E.B);
            assert k == 14;
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        assert H.n == 5;
    }
}
