// RIGHT: fails IllegalThreadStateException line 8
public class StartedTwice {
    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
        }, "T");
        t.start();
        t.join();
        t.start();
    }
}
