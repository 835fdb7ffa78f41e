public class SwitchOnEnums {
    enum Colour {
        RED, GREEN, BLUE;

        Colour next() {
            return switch (this) {
                case RED -> GREEN;
                case GREEN -> BLUE;
                case BLUE -> RED;
            };
        }
    }

    static int old(Colour colour) {
        int sum = 0;
        switch (colour) {
            case GREEN:
                sum += 1;
            case RED:
                sum += 2;
                break;
            default:
                sum = -1;
        }
        return sum;
    }

    static String any(Object o) {
        return switch (o) {
            case null -> "null";
            case Colour c when c.ordinal() == 1 -> "second";
            case Colour c -> "colour " + c;
            case int[] a -> "ints " + a.length;
            case String s -> "text " + s;
            case Integer i when i > 10 -> "big " + i;
            case Integer i -> "int " + (i + 1);
            case Object[] objects -> "objects " + objects.length;
            default -> "other";
        };
    }

    public static void main(String[] args) {
        Colour colour = Colour.RED;
        for (int i = 0; i < 4; i++) {
            System.out.print(colour + " " + old(colour) + " ");
            colour = colour.next();
        }
        System.out.println();
        Object[] all = {null, Colour.RED, Colour.GREEN, Colour.BLUE, new int[3], "s", 11, 10, new String[2], 1.5};
        for (Object each : all) {
            System.out.println(any(each));
        }
        Colour none = null;
        try {
            old(none);
        } catch (NullPointerException e) {
            System.out.println("no colour");
        }
    }
}
