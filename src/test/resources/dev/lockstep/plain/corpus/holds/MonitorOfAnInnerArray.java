// RIGHT: holds
class MonitorOfAnInnerArray {
    static int n;
    static final int[][] a = new int[2][2];

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            synchronized (a[0]) {
                a[0][1]++;
            }
        };
        Thread x = new Thread(r);
        Thread y = new Thread(r);
        x.start();
        y.start();
        x.join();
        y.join();
        assert a[0][1] == 2;
    }
}
