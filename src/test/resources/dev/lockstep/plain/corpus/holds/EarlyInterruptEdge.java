// RIGHT: holds
class EarlyInterruptEdge {
    static int x;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            if (Thread.interrupted()) {
                int k = x;
            }
        });
        Thread a = new Thread(() -> {
            x = 1;
            t.interrupt();
        });
        a.start();
        t.start();
    }
}
