// RIGHT: holds
class LongLoopOfReads {
    static volatile int v = 1;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            int s = 0;
            for (int i = 0; i < 600; i++) s += v;
            long l = 0;
            for (long i = 0; i < 20; i++) for (double d = 0; d < 3; d++) l += v;
            assert s >= 600 && l >= 60;
        });
        t.start();
        t.join();
    }
}
