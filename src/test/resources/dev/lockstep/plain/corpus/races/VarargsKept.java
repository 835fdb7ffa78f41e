// RIGHT: races Object[]
public class VarargsKept {
    static volatile Object[] kept;

    static void keep(Object... all) {
        kept = all;
        all[0] = "changed";
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> keep("a", 2), "T");
        t.start();
        Object[] seen = kept;
        if (seen != null) {
            assert seen[0].equals("a") || seen[0].equals("changed");
            assert seen[1].equals(2);
        }
        t.join();
    }
}
