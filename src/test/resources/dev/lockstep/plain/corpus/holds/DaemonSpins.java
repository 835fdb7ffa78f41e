// RIGHT: holds
public class DaemonSpins {
    static volatile boolean stop;

    public static void main(String[] args) {
        Thread service = new Thread(() -> {
            while (!stop) {
            }
        }, "Service");
        service.setDaemon(true);
        service.start();
    }
}
