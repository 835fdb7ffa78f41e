// RIGHT: holds
class DaemonsSpinForEver {
    static volatile boolean stop;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (!stop) {}
        });
        t.setDaemon(true);
        t.start();
        Thread u = new Thread(() -> {
            for (;;) {}
        });
        u.setDaemon(true);
        u.start();
    }
}
