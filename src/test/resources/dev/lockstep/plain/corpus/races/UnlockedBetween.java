// RIGHT: races UnlockedBetween.n
public class UnlockedBetween {
    static final Object lock = new Object();
    static int n;

    static int find() {
        for (int i = 0; i < 3; i++) {
            synchronized (lock) {
                if (i == 0) {
                    continue;
                }
                n++;
                if (i == 1) {
                    break;
                }
            }
        }
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(UnlockedBetween::find, "T");
        t.start();
        synchronized (lock) {
            n++;
        }
        t.join();
    }
}
