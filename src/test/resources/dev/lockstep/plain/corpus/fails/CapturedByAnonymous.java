// RIGHT: fails AssertionError line 20
class CapturedByAnonymous {
    static class C {
        volatile int n;
    }

    public static void main(String[] args) throws Exception {
        C c = new C();
        Runnable r = new Runnable() {
            public void run() {
                c.n = c.n + 1;
            }
        };
        Thread a = new Thread(r);
        Thread b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        assert c.n == 2 : c.n;
    }
}
