// RIGHT: fails AssertionError line 26
public class CheckThenActSynchronized {
    private int seats = 1;

    synchronized boolean isFree() {
        return seats > 0;
    }

    synchronized void book() {
        seats--;
    }

    public static void main(String[] args) throws InterruptedException {
        CheckThenActSynchronized flight = new CheckThenActSynchronized();
        Runnable client = () -> {
            if (flight.isFree()) {
                flight.book();
            }
        };
        Thread a = new Thread(client, "A");
        Thread b = new Thread(client, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        assert flight.seats == 0 : "seats " + flight.seats;
    }
}
