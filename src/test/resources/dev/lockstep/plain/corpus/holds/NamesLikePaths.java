// RIGHT: holds
class NamesLikePaths {
    public static void main(String[] args) throws Exception {
        Thread x = new Thread(() -> {}, "a/b");
        Thread a = new Thread(() -> {
            Thread b = new Thread(() -> {}, "b");
            b.start();
        }, "a");
        x.start();
        a.start();
        x.join();
        a.join();
    }
}
