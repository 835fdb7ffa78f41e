// RIGHT: holds; prints 1
public class LazyHolder {
    static int made;

    static class Config {
        int port;

        Config() {
            port = 8080;
            made++;
        }
    }

    static class Holder {
        static final Config INSTANCE = new Config();
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable work = () -> {
            assert Holder.INSTANCE.port == 8080;
        };
        Thread a = new Thread(work, "A");
        Thread b = new Thread(work, "B");
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(made);
    }
}
