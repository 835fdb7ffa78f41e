// RIGHT: fails AssertionError line 12
class NamesWithSigns {
    static volatile int n;

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            n = n + 1;
        };
        Thread[] t = { new Thread(r, "a,b"), new Thread(r, ""), new Thread(r, " c:d=e%2C/f") };
        for (Thread u : t) u.start();
        for (Thread u : t) u.join();
        assert n == 3;
    }
}
