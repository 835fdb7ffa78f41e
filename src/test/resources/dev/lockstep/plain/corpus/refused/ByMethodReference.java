// RIGHT: refused line 6
import java.util.function.IntConsumer;

public class ByMethodReference {
    public static void main(String[] args) {
        IntConsumer exit = System::exit;
        System.out.println(exit == null);
    }
}
