// RIGHT: holds; prints false / true
public class StartedMeanwhile {
    public static void main(String[] args) {
        Thread main = Thread.currentThread();
        Thread late = new Thread(() -> main.getName(), "Late");
        Thread starter = new Thread(late::start, "Starter");
        starter.start();
        System.out.println(late.isAlive());
    }
}
