// RIGHT: races PrintedInBetween.x
public class PrintedInBetween {
    static int x;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            x = 1;
            System.out.println("written");
        }, "T");
        t.start();
        System.out.println("reading");
        assert x < 2;
        t.join();
    }
}
