// RIGHT: holds
public class PrintedObject {
    static final Object LOCK = new Object();

    static class Shown {
        @Override
        public String toString() {
            synchronized (LOCK) {
                return "p";
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable r = () -> System.out.printf("%s%n", new Shown());
        Thread p = new Thread(r, "P");
        Thread q = new Thread(r, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
    }
}
