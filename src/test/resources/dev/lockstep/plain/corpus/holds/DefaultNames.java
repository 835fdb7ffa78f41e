// RIGHT: holds; prints Thread-0 Thread-1 main
public class DefaultNames {
    static class Named extends Thread {
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
        });
        Thread b = new Named();
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(a.getName() + " " + b.getName() + " " + Thread.currentThread().getName());
    }
}
