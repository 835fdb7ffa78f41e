// RIGHT: holds
public class StackByMonitor {
    static class Node {
        final int value;
        Node below;

        Node(int value) {
            this.value = value;
        }
    }

    private Node top;

    synchronized void push(int value) {
        Node n = new Node(value);
        n.below = top;
        top = n;
    }

    synchronized Node pop() {
        Node n = top;
        if (n != null) {
            top = n.below;
        }
        return n;
    }

    public static void main(String[] args) throws InterruptedException {
        StackByMonitor stack = new StackByMonitor();
        Thread a = new Thread(() -> stack.push(1), "A");
        Thread b = new Thread(() -> stack.push(2), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        Node one = stack.pop();
        Node two = stack.pop();
        assert one.value + two.value == 3;
        assert stack.pop() == null;
    }
}
