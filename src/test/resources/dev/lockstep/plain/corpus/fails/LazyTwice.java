// RIGHT: fails AssertionError line 22; races LazyTwice.instance
public class LazyTwice {
    private static LazyTwice instance;

    static LazyTwice get() {
        if (instance == null) {
            instance = new LazyTwice();
        }
        return instance;
    }

    static LazyTwice a;
    static LazyTwice b;

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(() -> a = get(), "A");
        Thread other = new Thread(() -> b = get(), "B");
        one.start();
        other.start();
        one.join();
        other.join();
        assert a == b;
    }
}
