// RIGHT: holds
class SpinOverManyFlags {
    static class F {
        volatile boolean up;
    }

    static final F[] fs = { new F(), new F() };

    static int first() {
        while (true) {
            for (int i = 0; i < fs.length; i++) if (fs[i].up) return i;
        }
    }

    static boolean all() {
        for (F f : fs) {
            try {
                if (!f.up) return false;
            } finally {
                Thread.yield();
            }
        }
        return true;
    }

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            int k = first();
            assert k >= 0;
            do {} while (!all());
            boolean a;
            do {
                a = true;
                for (F f : fs) a &= f.up;
            } while (!a);
        });
        t.start();
        fs[1].up = true;
        fs[0].up = true;
        t.join();
    }
}
