// RIGHT: fails IllegalStateException line 11
public class InterruptedTooEarly {
    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        Thread t = new Thread(main::interrupt, "T");
        t.start();
        try {
            Thread.sleep(10);
            System.out.println("slept");
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
