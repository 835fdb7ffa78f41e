// RIGHT: refused line 8
import java.util.EnumMap;

public class EnumMaps {
    enum Colour { RED, GREEN }

    public static void main(String[] args) {
        EnumMap<Colour, String> map = new EnumMap<>(Colour.class);
        map.put(Colour.GREEN, "g");
        assert map.keySet().iterator().next() == Colour.GREEN;
    }
}
