// RIGHT: holds
public class LeftByJumps {
    static final Object lock = new Object();
    static final Object inner = new Object();
    static int n;

    static int jump(int how) {
        outer:
        while (true) {
            synchronized (lock) {
                synchronized (inner) {
                    switch (how) {
                        case 0:
                            n++;
                            break outer;
                        case 1:
                            how = 0;
                            continue outer;
                        case 2:
                            return n++;
                        default:
                            try {
                                n++;
                                throw new IllegalStateException();
                            } catch (IllegalStateException e) {
                                how -= 2;
                                continue;
                            } finally {
                                n++;
                            }
                    }
                }
            }
        }
        return -1;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> jump(3), "T");
        Thread u = new Thread(() -> jump(2), "U");
        t.start();
        u.start();
        t.join();
        u.join();
        assert n == 4 : "n is " + n;
    }
}
