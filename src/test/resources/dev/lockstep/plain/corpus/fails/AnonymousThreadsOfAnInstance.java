// RIGHT: fails AssertionError line 20
class AnonymousThreadsOfAnInstance {
    volatile int n;

    void main() throws Exception {
        Thread a = new Thread() {
            public void run() {
                n++;
            }
        };
        Thread b = new Thread() {
            public void run() {
                n++;
            }
        };
        a.start();
        b.start();
        a.join();
        b.join();
        assert n == 2 : n;
    }
}
