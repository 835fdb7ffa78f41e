// RIGHT: races int[]
public class ArrayInARecord {
    record Row(String name, int[] cells) {}

    static volatile Row row;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Row mine = new Row("mine", new int[1]);
            mine.cells()[0] = 1;
            row = mine;
            mine.cells()[0] = 2;
        }, "T");
        t.start();
        Row seen = row;
        if (seen != null) {
            assert seen.name().equals("mine");
            assert seen.cells()[0] > 0;
        }
        t.join();
    }
}
