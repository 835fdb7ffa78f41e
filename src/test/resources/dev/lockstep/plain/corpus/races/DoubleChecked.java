// RIGHT: races Holder.instance, Config.port
public class DoubleChecked {
    static class Config {
        int port;

        Config() {
            port = 8080;
        }
    }

    static class Holder {
        private static Config instance;

        static Config get() {
            if (instance == null) {
                synchronized (Holder.class) {
                    if (instance == null) {
                        instance = new Config();
                    }
                }
            }
            return instance;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Runnable work = () -> {
            assert Holder.get().port == 8080;
        };
        Thread a = new Thread(work, "A");
        Thread b = new Thread(work, "B");
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
