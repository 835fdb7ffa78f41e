public class ManyDimensions {
    static int[][] grid = new int[2][3];
    static final String[][][] deep = new String[2][2][];

    static int sum(int[]... rows) {
        int sum = 0;
        for (int[] row : rows) {
            for (int each : row) {
                sum += each;
            }
        }
        return sum;
    }

    public static void main(String[] args) {
        grid[1][2] = 5;
        grid[0][0]++;
        grid[1][2] += grid[0][0] * 10;
        System.out.println(sum(grid) + " " + sum() + " " + sum(new int[] {1}, new int[] {2, 3}));
        int[] row = grid[0];
        row[1] = 40;
        System.out.println(grid[0][1] + " " + (grid[0] == row));
        deep[1][0] = new String[] {"x"};
        System.out.println(deep[1][0][0] + deep[0][1]);
        int[][] ragged = {{1}, {}, {2, 3, 4}};
        ragged[1] = ragged[2];
        ragged[2][0]--;
        System.out.println(ragged[1][0] + " " + ragged.length + ragged[1].length);
        int[][] copy = ragged.clone();
        copy[0] = null;
        copy[1][1] = 77;
        System.out.println(ragged[0][0] + " " + ragged[2][1]);
        long[][][] cube = new long[2][3][4];
        cube[1][2][3]++;
        cube[1][2][3] <<= 33;
        System.out.println(cube[1][2][3] + " " + cube[0][0].length);
        char[][] board = {"ab".toCharArray(), "cd".toCharArray()};
        board[0][1]++;
        System.out.println(board[0][1] + "" + board[1][0]);
        try {
            int[][] wrong = new int[2][-1];
            System.out.println(wrong.length);
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
        try {
            deep[0][0][0] = "none";
        } catch (NullPointerException e) {
            System.out.println("no third row");
        }
        Object[] objects = grid;
        try {
            objects[0] = "text";
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
