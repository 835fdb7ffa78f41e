// RIGHT: races int[][], int[]
public class RowHandOver {
    static final int[][] grid = new int[2][];

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            int[] row = {1, 2};
            row[0] = 7;
            grid[1] = row;
        }, "T");
        t.start();
        if (grid[1] != null) {
            assert grid[1][0] == 7;
        }
        t.join();
    }
}
