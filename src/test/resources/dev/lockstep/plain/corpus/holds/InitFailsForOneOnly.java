// RIGHT: holds
class InitFailsForOneOnly {
    static class Bad {
        static int v = boom();
    }

    static int boom() {
        throw new RuntimeException("b");
    }

    static volatile int ei, nc;

    static synchronized void e() {
        ei++;
    }

    static synchronized void n() {
        nc++;
    }

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            try {
                Bad.v++;
            } catch (ExceptionInInitializerError x) {
                e();
            } catch (NoClassDefFoundError x) {
                n();
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        assert ei == 1 && nc == 1;
    }
}
