// RIGHT: holds
class StoreThatFails {
    static Object[] a = new String[1];

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            try {
                a[0] = 1;
            } catch (ArrayStoreException e) {}
        };
        Thread x = new Thread(r);
        Thread y = new Thread(r);
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
