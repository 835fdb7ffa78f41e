// RIGHT: holds
class NamesOfManyThreads {
    public static void main(String[] args) throws Exception {
        Runnable r = () -> {};
        Thread[] t = { new Thread(r, "x"), new Thread(r, "x"), new Thread(r, "x#2"), new Thread(r, "main"),
                new Thread(r, "main#1") };
        for (Thread u : t) u.start();
        for (Thread u : t) u.join();
    }
}
