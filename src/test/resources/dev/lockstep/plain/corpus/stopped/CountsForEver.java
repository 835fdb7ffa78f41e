// RIGHT: stopped
public class CountsForEver {
    static volatile long n;

    public static void main(String[] args) {
        Thread t = new Thread(() -> {
            while (n >= 0) {
                n++;
            }
        }, "T");
        t.start();
    }
}
