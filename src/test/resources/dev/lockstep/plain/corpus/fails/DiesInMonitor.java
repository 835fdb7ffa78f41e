// RIGHT: fails ArithmeticException line 8; prints 1
public class DiesInMonitor {
    private int n;
    private final int zero = n;

    synchronized void divide() {
        n++;
        n /= zero;
        n = 100;
    }

    synchronized int get() {
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        DiesInMonitor it = new DiesInMonitor();
        Thread t = new Thread(it::divide, "T");
        t.start();
        t.join();
        System.out.println(it.get());
    }
}
