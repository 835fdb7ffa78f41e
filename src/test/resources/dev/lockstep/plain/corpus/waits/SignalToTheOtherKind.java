// RIGHT: waits
public class SignalToTheOtherKind {
    private boolean even;
    private int odd;

    synchronized void awaitEven() {
        try {
            while (!even) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void awaitOdd() {
        try {
            while (odd == 0) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized void setEven() {
        even = true;
        notify();
    }

    synchronized void setOdd() {
        odd = 1;
        notifyAll();
    }

    public static void main(String[] args) throws InterruptedException {
        SignalToTheOtherKind it = new SignalToTheOtherKind();
        Thread a = new Thread(it::awaitEven, "Even");
        Thread b = new Thread(it::awaitOdd, "Odd");
        a.start();
        b.start();
        it.setEven();
        a.join();
        it.setOdd();
        b.join();
    }
}
