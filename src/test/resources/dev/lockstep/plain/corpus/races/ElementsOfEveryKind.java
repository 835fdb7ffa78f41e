// RIGHT: races long[], byte[], boolean[], String[]
public class ElementsOfEveryKind {
    static final long[] longs = new long[2];
    static final byte[] bytes = new byte[2];
    static final boolean[] booleans = new boolean[2];
    static final String[] texts = new String[2];
    static final double[] doubles = new double[2];

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            longs[1] = 1;
            bytes[1]++;
            booleans[0] = true;
            texts[0] = "t";
            doubles[0] = 1;
        }, "T");
        t.start();
        longs[1] = 2;
        bytes[1] = 7;
        boolean seen = booleans[0];
        String text = texts[0];
        doubles[1] = 3;
        assert text == null || text.equals("t") || seen;
        t.join();
    }
}
