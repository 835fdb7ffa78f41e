// RIGHT: holds
class AliveAfterTimedJoin {
    static int x, y;

    public static void main(String[] args) throws Exception {
        Thread t = new Thread(() -> {
            x = 1;
            y = 2;
        });
        t.start();
        if (!t.isAlive()) assert x == 1;
        t.join(10);
        if (!t.isAlive()) assert y == 2;
    }
}
