// RIGHT: waits
public class UpgradeOfReaders {
    private int readers;

    synchronized void startRead() {
        readers++;
    }

    synchronized void upgrade() throws InterruptedException {
        while (readers > 1) {
            wait();
        }
        readers--;
        notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        UpgradeOfReaders door = new UpgradeOfReaders();
        Runnable r = () -> {
            try {
                door.startRead();
                door.upgrade();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread a = new Thread(r, "A");
        Thread b = new Thread(r, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
