// RIGHT: fails ArithmeticException line 8; races DivisorTakenAway.divisor
public class DivisorTakenAway {
    static int divisor = 2;

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            if (divisor != 0) {
                System.out.println(10 / divisor);
            }
        }, "A");
        a.start();
        divisor = 0;
        a.join();
    }
}
