// RIGHT: refused line 7
import java.util.HashMap;
import java.util.Map;

public class MapOrder {
    public static void main(String[] args) {
        Map<Integer, String> map = new HashMap<>();
        map.put(3, "c");
        map.put(1, "a");
        System.out.println(map);
    }
}
