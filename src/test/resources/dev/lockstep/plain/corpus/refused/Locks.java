// RIGHT: refused line 9
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Locks {
    static int n;

    public static void main(String[] args) throws InterruptedException {
        Lock lock = new ReentrantLock();
        Thread a = new Thread(() -> {
            lock.lock();
            n++;
            lock.unlock();
        }, "A");
        a.start();
        lock.lock();
        n++;
        lock.unlock();
        a.join();
        assert n == 2;
    }
}
