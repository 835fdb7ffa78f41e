// RIGHT: races SpinPlain.ready
public class SpinPlain {
    static boolean ready;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            while (!ready) {
            }
        }, "T");
        t.start();
        ready = true;
        t.join();
    }
}
