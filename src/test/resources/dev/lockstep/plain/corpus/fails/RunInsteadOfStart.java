// RIGHT: fails AssertionError line 8
public class RunInsteadOfStart {
    static Thread ran;

    public static void main(String[] args) {
        Thread t = new Thread(() -> ran = Thread.currentThread(), "T");
        t.run();
        assert ran == t : ran.getName();
    }
}
