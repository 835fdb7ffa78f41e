public class CloneOfArrays {
    public static void main(String[] args) {
        int[] numbers = {1, 2, 3};
        int[] copy = numbers.clone();
        copy[0] = 9;
        System.out.println(numbers[0] + " " + copy[0] + " " + copy.length + " " + numbers.equals(copy));
        String[] words = {"a", "b"};
        String[] others = words.clone();
        others[1] = "c";
        System.out.println(words[1] + others[1] + (words[0] == others[0]));
        int[][] grid = {{1}, {2}};
        int[][] shallow = grid.clone();
        shallow[0][0] = 5;
        shallow[1] = new int[] {6};
        System.out.println(grid[0][0] + " " + grid[1][0] + " " + shallow[1][0]);
        long[] none = new long[0].clone();
        System.out.println(none.length);
        Object[] objects = words.clone();
        System.out.println(objects instanceof String[]);
        int[] target = new int[5];
        for (int each : target.clone()) {
            System.out.print(each + " ");
        }
        System.out.println();
    }
}
