// RIGHT: races Box.point
public class FinalFieldHandOver {
    static class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    static class Box {
        Point point;
    }

    public static void main(String[] args) throws InterruptedException {
        Box box = new Box();
        Thread p = new Thread(() -> box.point = new Point(1, 2), "P");
        p.start();
        Point seen = box.point;
        if (seen != null) {
            assert seen.x + seen.y == 3;
        }
        p.join();
    }
}
