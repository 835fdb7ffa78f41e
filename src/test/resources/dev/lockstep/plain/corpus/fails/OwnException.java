// RIGHT: fails Overdrawn line 16
public class OwnException {
    static class Overdrawn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overdrawn(int by) {
            super("overdrawn by " + by);
        }
    }

    private int balance = 10;

    synchronized void take(int amount) {
        balance -= amount;
        if (balance < 0) {
            throw new Overdrawn(-balance);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        OwnException account = new OwnException();
        Thread a = new Thread(() -> account.take(7), "A");
        Thread b = new Thread(() -> account.take(5), "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
