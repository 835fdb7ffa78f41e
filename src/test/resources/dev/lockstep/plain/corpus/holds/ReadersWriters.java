// RIGHT: holds
public class ReadersWriters {
    private int readers;
    private boolean writing;

    synchronized void startRead() throws InterruptedException {
        while (writing) {
            wait();
        }
        readers++;
    }

    synchronized void endRead() {
        if (--readers == 0) {
            notifyAll();
        }
    }

    synchronized void startWrite() throws InterruptedException {
        while (writing || readers > 0) {
            wait();
        }
        writing = true;
    }

    synchronized void endWrite() {
        writing = false;
        notifyAll();
    }

    static int low;
    static int high;

    public static void main(String[] args) throws InterruptedException {
        ReadersWriters door = new ReadersWriters();
        Runnable reader = () -> {
            try {
                door.startRead();
                assert low == high;
                door.endRead();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Runnable writer = () -> {
            try {
                door.startWrite();
                low++;
                high++;
                door.endWrite();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        Thread a = new Thread(reader, "Reader A");
        Thread b = new Thread(reader, "Reader B");
        Thread w = new Thread(writer, "Writer");
        a.start();
        b.start();
        w.start();
        a.join();
        b.join();
        w.join();
    }
}
