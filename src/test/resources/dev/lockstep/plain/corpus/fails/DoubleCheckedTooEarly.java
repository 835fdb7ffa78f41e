// RIGHT: fails AssertionError line 24; races Config.port
public class DoubleCheckedTooEarly {
    static class Config {
        int port;
    }

    private static volatile Config instance;

    static Config get() {
        if (instance == null) {
            synchronized (DoubleCheckedTooEarly.class) {
                if (instance == null) {
                    instance = new Config();
                    instance.port = 8080;
                }
            }
        }
        return instance;
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable look = () -> {
            int port = get().port;
            assert port == 8080;
        };
        Thread a = new Thread(look, "A");
        Thread b = new Thread(look, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
