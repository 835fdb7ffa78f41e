// RIGHT: fails AssertionError line 9; races BakeryWithoutChoosing.inside
public class BakeryWithoutChoosing {
    static volatile int number0;
    static volatile int number1;
    static int inside;

    static void critical() {
        inside++;
        assert inside == 1;
        inside--;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            number0 = number1 + 1;
            while (number1 != 0 && number1 < number0) {
            }
            critical();
            number0 = 0;
        }, "A");
        Thread b = new Thread(() -> {
            number1 = number0 + 1;
            while (number0 != 0 && number0 <= number1) {
            }
            critical();
            number1 = 0;
        }, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
