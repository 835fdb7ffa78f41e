// RIGHT: fails IllegalThreadStateException line 6
public class StartedByTwo {
    public static void main(String[] args) throws InterruptedException {
        Thread late = new Thread(() -> {
        }, "Late");
        Runnable start = () -> late.start();
        Thread a = new Thread(start, "A");
        Thread b = new Thread(start, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        late.join();
    }
}
