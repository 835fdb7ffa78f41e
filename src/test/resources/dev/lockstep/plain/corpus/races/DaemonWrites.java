// RIGHT: races DaemonWrites.n
public class DaemonWrites {
    static int n;

    public static void main(String[] args) {
        Thread service = new Thread(() -> n = 1, "Service");
        service.setDaemon(true);
        service.start();
        n = 2;
    }
}
