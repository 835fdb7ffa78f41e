// RIGHT: holds
class SpinWithSleep {
    static volatile boolean up;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (!up) {
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {}
            }
        });
        t.start();
        up = true;
        t.join();
    }
}
