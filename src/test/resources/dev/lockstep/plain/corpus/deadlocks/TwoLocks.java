// RIGHT: deadlocks
public class TwoLocks {
    static class Account {
        int balance = 100;
    }

    static void transfer(Account from, Account to, int amount) {
        synchronized (from) {
            synchronized (to) {
                from.balance -= amount;
                to.balance += amount;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Account x = new Account();
        Account y = new Account();
        Thread a = new Thread(() -> transfer(x, y, 10), "A");
        Thread b = new Thread(() -> transfer(y, x, 20), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(x.balance + " " + y.balance);
    }
}
