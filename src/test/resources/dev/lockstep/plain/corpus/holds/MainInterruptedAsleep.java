// RIGHT: holds; prints interrupted / slept
public class MainInterruptedAsleep {
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        new Thread(() -> main.interrupt(), "T").start();
        try {
            Thread.sleep(10);
            System.out.println("slept");
        } catch (InterruptedException e) {
            System.out.println("interrupted");
        }
    }
}
