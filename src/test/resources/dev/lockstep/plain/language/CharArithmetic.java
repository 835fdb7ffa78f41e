public class CharArithmetic {
    char field = 'm';
    static char stat = '\uffff';

    static String caesar(String text, int by) {
        String coded = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isUpperCase(c)) {
                c = (char) ('A' + (c - 'A' + by + 26) % 26);
            } else if (Character.isLowerCase(c)) {
                c = (char) ('a' + (c - 'a' + by + 26) % 26);
            }
            coded += c;
        }
        return coded;
    }

    static boolean palindrome(String text) {
        for (int i = 0, j = text.length() - 1; i < j; i++, j--) {
            if (text.charAt(i) != text.charAt(j)) {
                return false;
            }
        }
        return true;
    }

    public static void main(String[] args) {
        String coded = caesar("Hello, World", 3);
        System.out.println(coded + " " + caesar(coded, -3));
        System.out.println(palindrome("level") + " " + palindrome("lever"));
        CharArithmetic it = new CharArithmetic();
        it.field++;
        it.field -= 2;
        it.field ^= ' ';
        stat++;
        System.out.println(it.field + " " + (int) stat + " " + (stat == 0) + " " + (it.field + 1) + " " + (char) (it.field + 1));
        int[] counts = new int[26];
        for (char c : "mississippi".toCharArray()) {
            counts[c - 'a']++;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            if (counts[c - 'a'] > 0) {
                System.out.print(c + "" + counts[c - 'a'] + " ");
            }
        }
        System.out.println();
        System.out.println('a' + 'b' + " " + 'a' + 'b' + " " + (char) ('a' + 1) + " " + ('a' < 98) + '\t' + '\\' + '\'' + "\"" + '\101');
        final char c = 'x';
        byte fits = c;
        System.out.println(fits + " " + Character.getNumericValue('7') + Character.toUpperCase('q') + (int) Character.MAX_VALUE);
        System.out.println("b".compareTo("ab") + " " + "B".equalsIgnoreCase("b") + " " + "a,b,,c".indexOf(",,") + " " + " x ".strip() + "ab".repeat(2));
    }
}
