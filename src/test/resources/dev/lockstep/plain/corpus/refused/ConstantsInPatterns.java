// RIGHT: refused line 7
public class ConstantsInPatterns {
    enum Colour { RED, GREEN }

    public static void main(String[] args) {
        Object o = Colour.GREEN;
        String said = switch (o) {
            case Colour.RED -> "r";
            case Colour.GREEN -> "g";
            default -> "none";
        };
        System.out.println(said);
    }
}
