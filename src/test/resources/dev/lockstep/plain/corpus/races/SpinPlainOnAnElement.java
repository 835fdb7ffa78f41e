// RIGHT: races int[], SpinPlainOnAnElement.f
class SpinPlainOnAnElement {
    static int[] a = new int[1];
    static boolean f;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            while (a[0] == 0) {}
            while (!f) {}
        });
        t.start();
        a[0] = 1;
        f = true;
        t.join();
    }
}
