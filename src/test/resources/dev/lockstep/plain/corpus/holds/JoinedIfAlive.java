// RIGHT: holds
class JoinedIfAlive {
    static volatile boolean v;
    static Thread a, b;

    public static void main(String[] args) throws Exception {
        b = new Thread(() -> {
            v = true;
        });
        a = new Thread(() -> {
            v = true;
            boolean x = b.isAlive();
            v = false;
            if (x) {
                try {
                    b.join();
                } catch (InterruptedException e) {}
            }
        });
        a.start();
        b.start();
    }
}
