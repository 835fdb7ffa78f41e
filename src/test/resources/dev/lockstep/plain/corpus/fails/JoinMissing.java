// RIGHT: fails AssertionError line 8; races JoinMissing.result
public class JoinMissing {
    static int result;

    public static void main(String[] args) {
        Thread t = new Thread(() -> result = 42, "T");
        t.start();
        assert result == 42;
    }
}
