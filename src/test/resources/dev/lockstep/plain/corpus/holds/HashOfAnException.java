// RIGHT: holds
class HashOfAnException {
    static class Ex extends RuntimeException {}
    static volatile int n;

    public static void main(String[] args) throws Exception {
        Thread x = new Thread(() -> {
            if ((new Ex().hashCode() & 1) == 0) n++;
            else {
                n++;
                n++;
                n++;
            }
        });
        Thread y = new Thread(() -> {
            if ((new Ex().hashCode() & 1) == 0) n++;
            else {
                n++;
                n++;
                n++;
            }
        });
        x.start();
        y.start();
        x.join();
        y.join();
    }
}
