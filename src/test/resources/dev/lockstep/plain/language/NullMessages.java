public class NullMessages {
    static class Node {
        Node next;
        int value;
        int[] cells;
        String name;

        Node next() {
            return next;
        }
    }

    static Node first = new Node();
    static Node none;
    static Integer[] boxes = new Integer[2];
    static int[][] grid = new int[2][];

    static void run(Runnable r) {
        try {
            r.run();
            System.out.println("fine");
        } catch (NullPointerException e) {
            System.out.println(e.getMessage());
        }
    }

    static Node find(String name) {
        return null;
    }

    public static void main(String[] args) {
        run(() -> System.out.println(none.value));
        run(() -> none.value = 3);
        run(() -> first.next.value++);
        run(() -> first.next().value = 1);
        run(() -> System.out.println(first.next.next.next));
        run(() -> first.cells[2] = 4);
        run(() -> System.out.println(first.cells[0]));
        run(() -> System.out.println(first.cells.length));
        run(() -> System.out.println(first.name.length()));
        run(() -> find("x").next());
        run(() -> System.out.println(find("x").name));
        run(() -> {
            throw null;
        });
        run(() -> System.out.println(boxes[1] + 1));
        run(() -> grid[1][0] = 7);
    }
}
