public class SwitchOnStrings {
    static int old(String word) {
        int found = 0;
        switch (word) {
            case "Aa":
                found += 1;
            case "BB":
                found += 10;
                break;
            case "C#", "Bb":
                found += 100;
            default:
                found += 1000;
        }
        return found;
    }

    static String now(String word) {
        return switch (word) {
            case "one", "two" -> "small";
            case "hundred" -> {
                String long_ = word + "!";
                yield long_ + long_.length();
            }
            case String w when w.isEmpty() -> "empty";
            default -> "unknown " + word;
        };
    }

    static String number(int n) {
        switch (n) {
            case Integer.MIN_VALUE:
                return "min";
            case -1:
            case 0:
                return "none";
            case 1 << 20:
                return "mega";
            default:
                return n > 10 ? "many" : "few";
        }
    }

    static int letter(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 1;
            case '\n' -> 2;
            default -> c >= '0' && c <= '9' ? c - '0' : -1;
        };
    }

    public static void main(String[] args) {
        System.out.println("Aa".hashCode() == "BB".hashCode());
        System.out.println(old("Aa") + " " + old("BB") + " " + old("C#") + " " + old("Bb") + " " + old(""));
        System.out.println(now("two") + " " + now("hundred") + " " + now("") + " " + now("x"));
        System.out.println(number(Integer.MIN_VALUE) + number(0) + number(-1) + number(1048576) + number(3) + number(11));
        System.out.println(letter('e') + " " + letter('\n') + " " + letter('7') + " " + letter('?'));
        String none = null;
        try {
            old(none);
        } catch (NullPointerException e) {
            System.out.println("null word");
        }
        Integer boxed = 5;
        switch (boxed) {
            case 4 -> System.out.println("four");
            case 5 -> System.out.println("five");
            default -> System.out.println("other");
        }
    }
}
