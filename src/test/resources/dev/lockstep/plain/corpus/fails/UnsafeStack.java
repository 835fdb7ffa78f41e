// RIGHT: fails AssertionError line 32; races UnsafeStack.top
public class UnsafeStack {
    static class Node {
        final int value;
        Node below;

        Node(int value) {
            this.value = value;
        }
    }

    private Node top;

    void push(int value) {
        Node n = new Node(value);
        n.below = top;
        top = n;
    }

    public static void main(String[] args) throws InterruptedException {
        UnsafeStack stack = new UnsafeStack();
        Thread a = new Thread(() -> stack.push(1), "A");
        Thread b = new Thread(() -> stack.push(2), "B");
        a.start();
        b.start();
        a.join();
        b.join();
        int sum = 0;
        for (Node n = stack.top; n != null; n = n.below) {
            sum += n.value;
        }
        assert sum == 3;
    }
}
