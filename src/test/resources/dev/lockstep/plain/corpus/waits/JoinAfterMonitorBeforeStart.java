// RIGHT: waits
class JoinAfterMonitorBeforeStart {
    static boolean open;
    static final Object L = new Object();
    static Thread a, b;

    public static void main(String[] args) throws Exception {
        b = new Thread(() -> {
            synchronized (L) {
                while (!open) {
                    try {
                        L.wait();
                    } catch (InterruptedException e) {}
                }
            }
        });
        a = new Thread(() -> {
            synchronized (L) {}
            try {
                b.join();
            } catch (InterruptedException e) {}
            synchronized (L) {
                open = true;
                L.notifyAll();
            }
        });
        a.start();
        b.start();
    }
}
