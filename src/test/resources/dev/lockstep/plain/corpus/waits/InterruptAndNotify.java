// RIGHT: waits
class InterruptAndNotify {
    static final Object o = new Object();
    static int waiting, woke;

    static boolean w() {
        synchronized (o) {
            waiting++;
            o.notifyAll();
            try {
                o.wait();
                woke++;
                return true;
            } catch (InterruptedException e) {
                return false;
            } finally {
                waiting--;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> w());
        Thread b = new Thread(() -> w());
        a.start();
        b.start();
        Thread c = new Thread(() -> a.interrupt());
        c.start();
        c.join();
        a.join();
        synchronized (o) {
            o.notifyAll();
        }
    }
}
