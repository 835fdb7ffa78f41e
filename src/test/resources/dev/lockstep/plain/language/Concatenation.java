public class Concatenation {
    enum Kind { SOME }

    record R(int a) {}

    static class Spoken {
        int times;

        @Override
        public String toString() {
            return "said" + ++times;
        }
    }

    static String order = "";

    static int side(String name, int value) {
        order += name;
        return value;
    }

    public static void main(String[] args) {
        boolean z = true;
        byte b = -3;
        char c = 'c';
        short s = 12;
        int i = 34;
        long l = 56L;
        float f = 7.0f;
        double d = 8.5e20;
        Object none = null;
        String text = "x";
        Spoken spoken = new Spoken();
        System.out.println("" + z + b + c + s + i + l + f + d + none + text + spoken + Kind.SOME + new R(1));
        System.out.println(z + "," + b + "," + c + "," + s + "," + i + "," + l + "," + f + "," + d + "," + none);
        System.out.println(c + i + text + c + i + (c + i) + -b);
        System.out.println(spoken + "" + spoken + spoken.times);
        text += i + l;
        text += z;
        text += c + 1;
        text += none;
        text += spoken;
        System.out.println(text);
        String built = side("a", 1) + "-" + side("b", 2) + side("c", 3) + "-" + side("d", side("e", 4) + 1);
        System.out.println(built + " " + order);
        System.out.println("tag \u0001 and \u0002 marks " + i + "\u0001" + text.length());
        String constant = "a" + 1 + 'c' + 2.0 + true + null;
        System.out.println(constant);
        String both = null + "" + null;
        System.out.println(both + both.length());
        Integer boxed = null;
        Character letter = 'q';
        System.out.println("boxed " + boxed + letter + Long.valueOf(9) + (Object) 'w');
        char[] chars = {'h', 'i'};
        System.out.println("chars " + chars.length + chars[1]);
        System.out.println("""
                text block "quoted" \
                joined
                  indented\tTab
                end""" + '!');
        System.out.println("emoji " + "\uD83D\uDE00".length() + " " + "äöü".toUpperCase());
        System.out.println("many" + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + i + l + d);
    }
}
