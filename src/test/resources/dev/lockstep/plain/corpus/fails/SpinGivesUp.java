// RIGHT: fails AssertionError line 9
class SpinGivesUp {
    static volatile boolean up;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            int n = 0;
            while (!up && n++ < 4) Thread.onSpinWait();
            assert up;
        });
        t.start();
        up = true;
        t.join();
    }
}
