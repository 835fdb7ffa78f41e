// RIGHT: stopped
class EndOfAThreadNotifies {
    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {});
        t.start();
        synchronized (t) {
            while (t.isAlive()) t.wait();
        }
    }
}
