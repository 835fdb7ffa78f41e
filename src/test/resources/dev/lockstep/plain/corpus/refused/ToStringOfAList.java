// RIGHT: refused line 5
import java.util.ArrayList;

public class ToStringOfAList {
    static final ArrayList<Integer> list = new ArrayList<>();

    public static void main(String[] args) throws InterruptedException {
        Thread p = new Thread(() -> list.add(1), "P");
        p.start();
        String said = "" + list;
        assert said.equals("[]") : said;
        p.join();
    }
}
