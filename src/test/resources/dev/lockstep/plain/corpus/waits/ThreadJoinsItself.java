// RIGHT: waits
class ThreadJoinsItself {
    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException e) {}
        });
        t.start();
        t.join();
    }
}
