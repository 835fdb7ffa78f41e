// RIGHT: fails AssertionError line 18
class CapturedOuterObject {
    volatile int n;

    class W extends Thread {
        public void run() {
            n++;
        }
    }

    public static void main(String[] args) throws Exception {
        CapturedOuterObject o = new CapturedOuterObject();
        W a = o.new W(), b = o.new W();
        a.start();
        b.start();
        a.join();
        b.join();
        assert o.n == 2 : o.n;
    }
}
