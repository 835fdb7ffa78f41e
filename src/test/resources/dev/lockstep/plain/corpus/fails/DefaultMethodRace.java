// RIGHT: fails AssertionError line 35; races Impl.n
public class DefaultMethodRace {
    interface Counter {
        int get();

        void set(int v);

        default void up() {
            set(get() + 1);
        }
    }

    static class Impl implements Counter {
        private int n;

        @Override
        public int get() {
            return n;
        }

        @Override
        public void set(int v) {
            n = v;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Counter counter = new Impl();
        Thread a = new Thread(counter::up, "A");
        Thread b = new Thread(counter::up, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert counter.get() == 2;
    }
}
