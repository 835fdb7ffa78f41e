// RIGHT: fails NullPointerException line 11; races PopTheLast.top
public class PopTheLast {
    static class Node {
        Node below;
    }

    private Node top = new Node();

    void pop() {
        if (top != null) {
            top = top.below;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        PopTheLast stack = new PopTheLast();
        Thread a = new Thread(stack::pop, "A");
        Thread b = new Thread(stack::pop, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
