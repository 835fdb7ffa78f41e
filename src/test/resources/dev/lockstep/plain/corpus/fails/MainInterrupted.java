// RIGHT: fails InterruptedException line 7
public class MainInterrupted {
    public static void main(String[] args) throws InterruptedException {
        Thread main = Thread.currentThread();
        Thread t = new Thread(main::interrupt, "T");
        t.start();
        t.join();
        System.out.println(main.isInterrupted());
    }
}
