// RIGHT: races int[]
public class ClonedMeanwhile {
    static final int[] cells = {1, 2};

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> cells[1] = 3, "T");
        t.start();
        int[] copy = cells.clone();
        assert copy[0] == 1 && copy[1] >= 2;
        t.join();
    }
}
