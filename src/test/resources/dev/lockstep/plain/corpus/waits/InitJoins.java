// RIGHT: waits
public class InitJoins {
    static class Table {
        static int size;

        static {
            Thread t = new Thread(() -> size = 5, "Filler");
            t.start();
            try {
                t.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static void main(String[] args) {
        System.out.println(Table.size);
    }
}
