// RIGHT: holds
public class Bakery {
    static volatile boolean choosing0;
    static volatile boolean choosing1;
    static volatile int number0;
    static volatile int number1;
    static int count;

    static void first() {
        choosing0 = true;
        number0 = number1 + 1;
        choosing0 = false;
        while (choosing1) {
        }
        while (number1 != 0 && number1 < number0) {
        }
        count++;
        number0 = 0;
    }

    static void second() {
        choosing1 = true;
        number1 = number0 + 1;
        choosing1 = false;
        while (choosing0) {
        }
        while (number0 != 0 && number0 <= number1) {
        }
        count++;
        number1 = 0;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(Bakery::first, "A");
        Thread b = new Thread(Bakery::second, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2 : "count is " + count;
    }
}
