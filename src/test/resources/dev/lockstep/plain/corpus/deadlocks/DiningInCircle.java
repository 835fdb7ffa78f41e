// RIGHT: deadlocks
public class DiningInCircle {
    static final Object[] forks = {new Object(), new Object(), new Object()};
    static final int[] meals = new int[3];

    public static void main(String[] args) throws InterruptedException {
        Thread[] all = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int me = i;
            all[i] = new Thread(() -> {
                synchronized (forks[me]) {
                    synchronized (forks[(me + 1) % 3]) {
                        meals[me]++;
                    }
                }
            }, "Philosopher " + i);
        }
        for (Thread each : all) {
            each.start();
        }
        for (Thread each : all) {
            each.join();
        }
    }
}
