// RIGHT: fails ClassCastException line 8
public class CastOfAnother {
    static volatile Object cell = "text";

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(() -> {
            if (cell instanceof String) {
                String text = (String) cell;
                System.out.println(text.length());
            }
        }, "A");
        a.start();
        cell = 5;
        a.join();
    }
}
