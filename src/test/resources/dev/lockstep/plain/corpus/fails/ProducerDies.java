// RIGHT: fails IllegalStateException line 7; waits
public class ProducerDies {
    private String item;

    synchronized void put(String s) {
        if (s.isEmpty()) {
            throw new IllegalStateException("nothing to put");
        }
        item = s;
        notify();
    }

    synchronized String take() throws InterruptedException {
        while (item == null) {
            wait();
        }
        return item;
    }

    public static void main(String[] args) throws InterruptedException {
        ProducerDies box = new ProducerDies();
        new Thread(() -> box.put(""), "Producer").start();
        System.out.println(box.take());
    }
}
