// RIGHT: stopped
class DaemonMadeMeanwhile {
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            synchronized (o) {
                try {
                    o.wait();
                } catch (InterruptedException e) {}
            }
        });
        Thread a = new Thread(() -> {
            try {
                t.setDaemon(true);
            } catch (IllegalThreadStateException e) {}
        });
        a.start();
        t.start();
        a.join();
    }
}
