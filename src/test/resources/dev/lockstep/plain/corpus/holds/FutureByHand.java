// RIGHT: holds; prints 42
import java.util.function.Supplier;

public class FutureByHand<T> {
    private T value;
    private boolean isDone;

    static <T> FutureByHand<T> of(Supplier<T> supplier) {
        FutureByHand<T> future = new FutureByHand<>();
        new Thread(() -> future.set(supplier.get()), "Worker").start();
        return future;
    }

    private synchronized void set(T value) {
        this.value = value;
        isDone = true;
        notifyAll();
    }

    synchronized T get() throws InterruptedException {
        while (!isDone) {
            wait();
        }
        return value;
    }

    public static void main(String[] args) throws InterruptedException {
        FutureByHand<Integer> six = of(() -> 6);
        FutureByHand<Integer> seven = of(() -> 7);
        System.out.println(six.get() * seven.get());
    }
}
