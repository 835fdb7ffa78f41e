// RIGHT: waits
public class JoinEachOther {
    static Thread a;
    static Thread b;

    static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] args) {
        a = new Thread(() -> join(b), "A");
        b = new Thread(() -> join(a), "B");
        a.start();
        b.start();
    }
}
