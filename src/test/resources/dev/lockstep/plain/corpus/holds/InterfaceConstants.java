// RIGHT: holds
public class InterfaceConstants {
    interface Constants {
        int[] CELL = {0};
        Object LOCK = new Object();
    }

    static synchronized void nothing() {
    }

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(InterfaceConstants::nothing, "P");
        Thread q = new Thread(InterfaceConstants::nothing, "Q");
        p.start();
        q.start();
        p.join();
        q.join();
        synchronized (Constants.LOCK) {
            Constants.CELL[0]++;
        }
        assert Constants.CELL[0] == 1 : Constants.CELL[0];
    }
}
