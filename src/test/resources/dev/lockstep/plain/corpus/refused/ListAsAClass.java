// RIGHT: refused line 5
import java.util.AbstractList;

public class ListAsAClass {
    static class Mine extends AbstractList<String> {
        @Override
        public String get(int i) {
            return "x";
        }

        @Override
        public int size() {
            return 1;
        }
    }

    public static void main(String[] args) {
        System.out.println(new Mine().get(0));
    }
}
