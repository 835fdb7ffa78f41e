// RIGHT: fails AssertionError line 22; races ThreadWithoutName.h, O.v
class ThreadWithoutName {
    static O h;

    static class O {
        int v;
    }

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            O o = new O();
            o.v = 2;
            h = o;
        }, "");
        t.start();
        O m = new O();
        m.v = 3;
        O k = h;
        h = m;
        if (k != null) m.v = k.v;
        t.join();
        assert h.v == 3;
    }
}
