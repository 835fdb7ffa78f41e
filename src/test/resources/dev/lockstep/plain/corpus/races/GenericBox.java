// RIGHT: races Box.value
public class GenericBox {
    static class Box<T> {
        T value;
    }

    public static void main(String[] args) throws InterruptedException {
        Box<Integer> box = new Box<>();
        box.value = 1;
        Thread t = new Thread(() -> box.value += 1, "T");
        t.start();
        int seen = box.value;
        assert seen == 1 || seen == 2;
        t.join();
    }
}
