// RIGHT: holds
public class SpinTwoFlags {
    static volatile boolean left;
    static volatile boolean right;
    static int a;
    static int b;

    public static void main(String[] args) throws InterruptedException {
        Thread one = new Thread(() -> {
            a = 1;
            left = true;
        }, "One");
        Thread two = new Thread(() -> {
            b = 1;
            right = true;
        }, "Two");
        one.start();
        two.start();
        while (!(left && right)) {
        }
        assert a + b == 2;
        one.join();
        two.join();
    }
}
