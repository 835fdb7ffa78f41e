// RIGHT: holds
public class SleepInterrupted {
    static volatile String said;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            try {
                Thread.sleep(10);
                said = "slept";
            } catch (InterruptedException e) {
                said = "interrupted" + Thread.currentThread().isInterrupted();
            }
        }, "T");
        t.start();
        t.interrupt();
        t.join();
        assert said.equals("slept") || said.equals("interruptedfalse") : said;
    }
}
