// RIGHT: waits; fails NullPointerException line 27
public class WaitsAtNull {
    static class Gate {
        private boolean open;

        synchronized void pass() {
            try {
                while (!open) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        synchronized void open() {
            open = true;
            notifyAll();
        }
    }

    static volatile Gate gate;

    public static void main(String[] args) throws InterruptedException {
        Gate first = new Gate();
        Thread t = new Thread(first::pass, "T");
        Thread opener = new Thread(() -> gate.open(), "Opener");
        t.start();
        opener.start();
        gate = first;
        t.join();
    }
}
