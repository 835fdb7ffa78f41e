// RIGHT: races Box.cells, int[]
public class ArrayHandOver {
    static class Box {
        int[] cells;
    }

    public static void main(String[] args) throws InterruptedException {
        Box box = new Box();
        Thread t = new Thread(() -> {
            int[] mine = new int[2];
            mine[1] = 5;
            box.cells = mine;
        }, "T");
        t.start();
        int[] seen = box.cells;
        if (seen != null) {
            assert seen[1] == 5;
        }
        t.join();
    }
}
