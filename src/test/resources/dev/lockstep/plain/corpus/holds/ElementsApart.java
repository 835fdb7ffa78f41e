// RIGHT: holds
public class ElementsApart {
    static final int[] cells = new int[3];

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int me = i;
            all[i] = new Thread(() -> cells[me] += me + 1, "T" + i);
            all[i].start();
        }
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            all[i].join();
            sum += cells[i];
        }
        assert sum == 6;
    }
}
