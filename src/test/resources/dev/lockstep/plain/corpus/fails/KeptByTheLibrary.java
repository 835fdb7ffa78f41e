// RIGHT: fails AssertionError line 21
import java.util.function.*;

class KeptByTheLibrary {
    static class C implements Consumer<String> {
        volatile int n;
        public void accept(String s) {
            n = n + 1;
        }
    }

    public static void main(String[] args) throws Exception {
        C c = new C();
        Consumer<String> k = c.andThen(s -> {});
        Thread a = new Thread(() -> k.accept(""));
        Thread b = new Thread(() -> k.accept(""));
        a.start();
        b.start();
        a.join();
        b.join();
        assert c.n == 2 : c.n;
    }
}
