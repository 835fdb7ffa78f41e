// RIGHT: races AnonymousHandOver.task, Node.v, Task.runs
public class AnonymousHandOver {
    static class Node {
        int v;
    }

    static abstract class Task {
        int runs;

        abstract void run();
    }

    static Task task;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            Node n = new Node();
            Task mine = new Task() {
                @Override
                void run() {
                    runs++;
                    n.v++;
                }
            };
            mine.run();
            task = mine;
        }, "T");
        t.start();
        Task seen = task;
        if (seen != null) {
            seen.run();
        }
        t.join();
    }
}
