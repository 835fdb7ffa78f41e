// RIGHT: stopped
public class Deep {
    static volatile int x;

    static int shared(int n) {
        x = n;
        return shared(n + 1) + 1;
    }

    static int own(int n) {
        return own(n + 1) + 1;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> own(0), "A");
        Thread b = new Thread(() -> shared(0), "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
