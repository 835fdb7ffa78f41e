// RIGHT: holds
class SpinOnACapturedFlag {
    static class F {
        volatile boolean up;
    }

    public static void main(String[] args) throws Exception {
        F f = new F();
        Thread t = new Thread(new Runnable() {
            public void run() {
                while (!f.up) {}
            }
        });
        t.start();
        f.up = true;
        t.join();
    }
}
