// RIGHT: holds
class OverriddenInterrupt {
    static class T extends Thread {
        int n;
        public void interrupt() {
            n++;
            super.interrupt();
        }
        public void run() {
            assert Thread.interrupted();
        }
    }

    public static void main(String[] args) throws Exception {
        T t = new T();
        t.interrupt();
        t.start();
        t.join();
        assert t.n == 1 : t.n;
    }
}
