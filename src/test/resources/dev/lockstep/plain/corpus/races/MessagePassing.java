// RIGHT: races MessagePassing.ready, MessagePassing.value
public class MessagePassing {
    static boolean ready;
    static int value;

    public static void main(String[] args) throws InterruptedException {
        Thread t = new Thread(() -> {
            value = 42;
            ready = true;
        }, "T");
        t.start();
        if (ready) {
            assert value == 42;
        }
        t.join();
    }
}
