// RIGHT: fails AssertionError line 7
class MainSeesAnInterrupt {
    public static void main(String[] args) throws Exception {
        Thread m = Thread.currentThread();
        Thread t = new Thread(() -> m.interrupt());
        t.start();
        assert !m.isInterrupted();
    }
}
