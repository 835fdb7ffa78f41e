// RIGHT: races LambdaHandOver.task, Node.v
public class LambdaHandOver {
    static class Node {
        int v;
    }

    static Runnable task;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node n = new Node();
            n.v = 1;
            Runnable r = () -> n.v++;
            r.run();
            task = r;
        }, "T");
        t.start();
        Runnable seen = task;
        if (seen != null) {
            seen.run();
        }
        t.join();
    }
}
