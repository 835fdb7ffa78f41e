// RIGHT: holds; prints false true / true false
public class InterruptedBeforeJoin {
    public static void main(String[] args) {
        Thread t = new Thread(() -> {
        }, "T");
        t.start();
        Thread.currentThread().interrupt();
        boolean interrupted = false;
        try {
            t.join();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        System.out.println(interrupted + " " + Thread.currentThread().isInterrupted());
    }
}
