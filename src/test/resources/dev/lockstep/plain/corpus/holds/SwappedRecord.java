// RIGHT: holds; prints 0 / 3
public class SwappedRecord {
    record Range(int low, int high) {}

    static volatile Range range = new Range(0, 0);

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> range = new Range(1, 2), "T");
        t.start();
        Range seen = range;
        assert seen.low() <= seen.high();
        System.out.println(seen.low() + seen.high());
        t.join();
    }
}
