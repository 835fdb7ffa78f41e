// RIGHT: races HashCached.hash
public class HashCached {
    private final String text = "some text";
    private int hash;

    int hash() {
        int h = hash;
        if (h == 0) {
            h = text.length() * 31;
            hash = h;
        }
        return h;
    }

    public static void main(String[] args) throws InterruptedException {
        HashCached it = new HashCached();
        Runnable r = () -> {
            assert it.hash() == 279;
        };
        Thread a = new Thread(r, "A");
        Thread b = new Thread(r, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
