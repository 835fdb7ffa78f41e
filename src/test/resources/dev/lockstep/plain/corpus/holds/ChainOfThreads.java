// RIGHT: holds
public class ChainOfThreads {
    static int x;

    static class Link extends Thread {
        private final int depth;

        Link(int depth) {
            super("Link " + depth);
            this.depth = depth;
        }

        @Override
        public void run() {
            x++;
            if (depth > 0) {
                Link next = new Link(depth - 1);
                next.start();
                try {
                    next.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                x++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Link first = new Link(2);
        first.start();
        first.join();
        assert x == 5 : "x is " + x;
    }
}
