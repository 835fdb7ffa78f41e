// RIGHT: holds
public class DiningInOrder {
    static final Object[] forks = {new Object(), new Object(), new Object()};
    static final int[] meals = new int[3];

    static void dine(int me) {
        int low = Math.min(me, (me + 1) % 3);
        int high = Math.max(me, (me + 1) % 3);
        synchronized (forks[low]) {
            synchronized (forks[high]) {
                meals[me]++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int me = i;
            all[i] = new Thread(() -> dine(me), "Philosopher " + i);
            all[i].start();
        }
        for (Thread each : all) {
            each.join();
        }
        assert meals[0] + meals[1] + meals[2] == 3;
    }
}
