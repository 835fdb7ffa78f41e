public class MonitorsAlone {
    private int depth;
    private static int calls;

    synchronized int nested(int n) {
        depth++;
        synchronized (this) {
            return n == 0 ? depth : nested(n - 1);
        }
    }

    static synchronized long both(long a, double b) {
        calls++;
        synchronized (MonitorsAlone.class) {
            return a + (long) b;
        }
    }

    synchronized void breaks(boolean deep) {
        synchronized (MonitorsAlone.class) {
            if (deep) {
                throw new IllegalStateException("left both");
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        MonitorsAlone it = new MonitorsAlone();
        System.out.println(it.nested(5) + " " + both(3L, 4.5) + " " + calls);
        for (int i = 0; i < 2; i++) {
            try {
                it.breaks(true);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
        it.breaks(false);
        Object lock = new Object();
        try {
            lock.notify();
        } catch (IllegalMonitorStateException e) {
            System.out.println("notify " + e.getMessage());
        }
        try {
            lock.wait();
        } catch (IllegalMonitorStateException e) {
            System.out.println("wait " + e.getMessage());
        }
        synchronized (lock) {
            lock.notify();
            lock.notifyAll();
            synchronized (lock) {
                lock.wait(1);
            }
        }
        Object none = null;
        try {
            synchronized (none) {
                System.out.println("never");
            }
        } catch (NullPointerException e) {
            System.out.println("no monitor of null");
        }
        try {
            Thread.currentThread().interrupt();
            synchronized (lock) {
                lock.wait();
            }
        } catch (InterruptedException e) {
            System.out.println("interrupted " + Thread.currentThread().isInterrupted());
        }
        int[] array = {1};
        synchronized (array) {
            synchronized ("text") {
                array[0]++;
            }
        }
        System.out.println(array[0]);
    }
}
