// RIGHT: holds
public class SpinOnAlive {
    static int value;

    public static void main(String[] args) {
        Thread t = new Thread(() -> value = 1, "T");
        t.start();
        while (t.isAlive()) {
        }
        assert value == 1;
    }
}
