// RIGHT: deadlocks; prints free
public class ThreeInARing {
    static final Object a = new Object();
    static final Object b = new Object();
    static final Object c = new Object();

    static Thread thread(String name, Object first, Object second) {
        return new Thread(() -> {
            synchronized (first) {
                synchronized (second) {
                    first.notify();
                }
            }
        }, name);
    }

    public static void main(String[] args) {
        thread("AB", a, b).start();
        thread("BC", b, c).start();
        thread("CA", c, a).start();
        System.out.println("free");
    }
}
