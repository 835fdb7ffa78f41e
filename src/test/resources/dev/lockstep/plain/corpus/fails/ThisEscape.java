// RIGHT: fails AssertionError line 13; races ThisEscape.x
public class ThisEscape {
    final int x;
    final Thread t;

    ThisEscape() {
        t = new Thread(this::look, "T");
        t.start();
        x = 42;
    }

    void look() {
        assert x == 42 : "x is " + x;
    }

    public static void main(String[] args) throws InterruptedException {
        new ThisEscape().t.join();
    }
}
