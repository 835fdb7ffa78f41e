// RIGHT: holds
class MainInterruptedAtWait {
    public static void main(String[] args) throws Exception {
        Thread m = Thread.currentThread();
        Thread t = new Thread(() -> m.interrupt());
        t.start();
        Object o = new Object();
        boolean got = false;
        synchronized (o) {
            try {
                o.wait();
            } catch (InterruptedException e) {
                got = true;
            }
        }
        assert got;
        t.join();
    }
}
