// RIGHT: fails AssertionError line 12; races int[]
class InnerArrays {
    static int[][] a = new int[2][2];

    public static void main(String[] args) throws Exception {
        Thread x = new Thread(() -> a[0][0]++);
        Thread y = new Thread(() -> a[0][0]++);
        x.start();
        y.start();
        x.join();
        y.join();
        assert a[0][0] == 2;
    }
}
