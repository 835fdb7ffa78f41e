// RIGHT: fails ExceptionInInitializerError line 9; fails NoClassDefFoundError line 9
public class InitFails {
    static class Broken {
        static int divisor;
        static int x = 1 / divisor;
    }

    static int look() {
        return Broken.x;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(InitFails::look, "A");
        Thread b = new Thread(InitFails::look, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
