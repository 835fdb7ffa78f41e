// RIGHT: races InterruptOfAnother.x
class InterruptOfAnother {
    static int x;
    static final Object o = new Object();

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            try {
                synchronized (o) {
                    o.wait();
                }
            } catch (InterruptedException e) {
                int k = x;
            }
        });
        t.start();
        Thread v = new Thread(() -> {
            x = 1;
            t.interrupt();
        });
        Thread u = new Thread(() -> {
            t.interrupt();
        });
        v.start();
        u.start();
    }
}
