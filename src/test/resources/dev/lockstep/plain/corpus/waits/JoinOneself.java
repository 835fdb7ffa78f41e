// RIGHT: waits
public class JoinOneself {
    public static void main(String[] args) throws InterruptedException {
        Thread.currentThread().join();
    }
}
