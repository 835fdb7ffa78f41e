// RIGHT: holds
class SpinInManyForms {
    static volatile boolean up;
    static volatile int[] arr = new int[3];

    static boolean isUp() {
        boolean r = false;
        for (int i = 0; i < 2; i++) r |= up;
        return r;
    }

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            boolean x = false;
            while (!up) x = !x;
            for (;;) {
                if (isUp()) break;
            }
            do {
                Thread.yield();
            } while (!isUp());
        });
        t.start();
        up = true;
        t.join();
    }
}
