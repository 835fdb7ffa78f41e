// RIGHT: holds; prints 110 90
public class TransferInOrder {
    static class Account {
        final int number;
        int balance = 100;

        Account(int number) {
            this.number = number;
        }
    }

    static void transfer(Account from, Account to, int amount) {
        Account first = from.number < to.number ? from : to;
        Account second = first == from ? to : from;
        synchronized (first) {
            synchronized (second) {
                from.balance -= amount;
                to.balance += amount;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Account x = new Account(1);
        Account y = new Account(2);
        Thread a = new Thread(() -> transfer(x, y, 10), "A");
        Thread b = new Thread(() -> transfer(y, x, 20), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(x.balance + " " + y.balance);
    }
}
