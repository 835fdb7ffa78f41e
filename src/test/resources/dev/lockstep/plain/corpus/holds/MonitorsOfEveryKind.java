// RIGHT: holds
public class MonitorsOfEveryKind {
    enum Lock { ONE }

    record Key(int k) {}

    static final int[] array = {1};
    static final Runnable anonymous = new Runnable() {
        @Override
        public void run() {
        }
    };
    static final Key key = new Key(1);
    static int a;
    static int b;
    static int c;
    static int d;
    static int e;
    static int f;

    static void all() {
        synchronized (array) {
            a++;
        }
        synchronized (Lock.ONE) {
            b++;
        }
        synchronized (anonymous) {
            c++;
        }
        synchronized (key) {
            d++;
        }
        synchronized ("a literal") {
            e++;
        }
        synchronized (int[].class) {
            f++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(MonitorsOfEveryKind::all, "T");
        t.start();
        synchronized (array) {
            a++;
        }
        synchronized (Lock.valueOf("ONE")) {
            b++;
        }
        synchronized (anonymous) {
            c++;
        }
        synchronized (key) {
            d++;
        }
        synchronized ("a " + "literal") {
            e++;
        }
        synchronized (int[].class) {
            f++;
        }
        t.join();
        assert a + b + c + d + e + f == 12;
    }
}
