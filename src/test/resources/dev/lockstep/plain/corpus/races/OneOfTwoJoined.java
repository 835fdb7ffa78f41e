// RIGHT: races OneOfTwoJoined.b
public class OneOfTwoJoined {
    static int a;
    static int b;

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> a = 1, "P");
        Thread q = new Thread(() -> b = 1, "Q");
        p.start();
        q.start();
        p.join();
        p.join();
        assert a + b <= 2;
        q.join();
    }
}
