// RIGHT: stopped
public class CallsItselfUntil {
    static volatile boolean ready;

    static int await(int depth) {
        return ready ? depth : await(depth + 1);
    }

    public static void main(String[] args) {
        System.out.println(await(0));
    }
}
