// RIGHT: fails AssertionError line 28; races Worker.mine, Node.v
public class NodeInAThread {
    static class Node {
        int v;
    }

    static class Worker extends Thread {
        final Node node = new Node();
        int mine;

        Worker() {
            super("Worker");
        }

        @Override
        public void run() {
            mine++;
            node.v++;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Worker worker = new Worker();
        worker.start();
        worker.mine++;
        worker.node.v++;
        worker.join();
        assert worker.mine + worker.node.v == 4;
    }
}
