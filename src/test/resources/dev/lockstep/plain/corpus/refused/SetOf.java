// RIGHT: refused line 6
import java.util.Set;

public class SetOf {
    public static void main(String[] args) {
        System.out.println(Set.of("a", "b", "c"));
    }
}
