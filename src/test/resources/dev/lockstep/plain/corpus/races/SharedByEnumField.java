// RIGHT: races Level.limit
public class SharedByEnumField {
    enum Level {
        LOW, HIGH;

        int limit = ordinal();
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> Level.HIGH.limit = 5, "T");
        t.start();
        int seen = Level.values()[1].limit;
        assert seen == 1 || seen == 5;
        t.join();
    }
}
