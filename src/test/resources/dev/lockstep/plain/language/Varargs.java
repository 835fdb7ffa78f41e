public class Varargs {
    static String of(Object... all) {
        return all == null ? "null" : "o" + all.length;
    }

    static String of(int... all) {
        int sum = 0;
        for (int each : all) {
            sum += each;
        }
        return "i" + all.length + "=" + sum;
    }

    static String of(String first, Object... rest) {
        return first + rest.length;
    }

    static String of(long one) {
        return "l" + one;
    }

    @SafeVarargs
    static <T> T last(T... all) {
        all[0] = all[all.length - 1];
        return all[0];
    }

    static String overloaded(Object o) {
        return "object";
    }

    static String overloaded(String s) {
        return "string";
    }

    static String overloaded(Integer i) {
        return "integer";
    }

    static String overloaded(int i) {
        return "int";
    }

    static String overloaded(double d) {
        return "double";
    }

    static String overloaded(char c) {
        return "char";
    }

    public static void main(String[] args) {
        System.out.println(of(new int[] {1, 2, 3}) + " " + of(1) + " " + of('c') + " " + of("s", 1, 2) + " " + of("s"));
        System.out.println(of(1.5, "x") + " " + of((Object[]) null) + " " + of((Object) null) + " " + of(new int[] {4, 5}));
        System.out.println(of(new Object[] {1, 2}) + " " + of(new int[][] {{1}, {2}}));
        String[] words = {"a", "b"};
        System.out.println(last(words) + words[0] + last(1, 2, 3) + last("only"));
        byte small = 3;
        System.out.println(overloaded(small) + " " + overloaded(3L) + " " + overloaded('c') + " " + overloaded((Object) "s"));
        System.out.println(overloaded(Integer.valueOf(3)) + " " + overloaded("s") + " " + overloaded(1.5f) + " " + overloaded(true));
        System.out.println(many(1, 2L, 3.0, 4f, (byte) 5, (short) 6, '7', true, "8", null, 9, 10L, 11.5));
    }

    static String many(int a, long b, double c, float d, byte e, short f, char g, boolean h, String i, Object j, int k, long l, double m) {
        return a + b + c + d + e + f + "" + g + h + i + j + k + l + m;
    }
}
