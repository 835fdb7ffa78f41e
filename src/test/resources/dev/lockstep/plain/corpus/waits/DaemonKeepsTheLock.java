// RIGHT: waits
class DaemonKeepsTheLock {
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread d = new Thread(() -> {
            synchronized (o) {
                for (;;) {
                    Thread.onSpinWait();
                }
            }
        });
        d.setDaemon(true);
        d.start();
        synchronized (o) {}
    }
}
