// RIGHT: refused line 7
public class OnlyInDeadCode {
    static volatile boolean never;

    public static void main(String[] args) {
        if (never) {
            System.gc();
        }
        System.out.println("fine");
    }
}
