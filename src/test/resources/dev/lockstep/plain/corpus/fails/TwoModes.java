// RIGHT: fails AssertionError line 27
public class TwoModes {
    static class Account {
        private int balance;
        int touched;

        synchronized int get() {
            touched++;
            return balance;
        }

        synchronized void set(int v) {
            touched++;
            balance = v;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Account account = new Account();
        Runnable pay = () -> account.set(account.get() + 1);
        Thread p = new Thread(pay, "P");
        Thread q = new Thread(pay, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        assert account.get() == 2;
    }
}
