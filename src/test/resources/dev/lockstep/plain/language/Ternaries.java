public class Ternaries {
    static int reads;

    static boolean read(boolean value) {
        reads++;
        return value;
    }

    static String size(int n) {
        return n < 0 ? "negative" : n == 0 ? "zero" : n < 10 ? "small" : n < 100 ? "middle" : "large";
    }

    public static void main(String[] args) {
        for (int n : new int[] {-5, 0, 9, 10, 1000}) {
            System.out.print(size(n) + " ");
        }
        System.out.println();
        System.out.println(read(true) || read(true) ? "or " + reads : "no");
        System.out.println(read(false) && read(true) ? "and" : "not and " + reads);
        System.out.println(read(false) | read(true) & read(false) ? "yes" : "eager " + reads);
        Object o = true ? 1 : 2.0;
        System.out.println(o);
        Object kept = args.length == 0 ? (Object) 1 : (Object) 2.0;
        System.out.println(kept);
        char c = 'x';
        int i = 0;
        System.out.println(true ? c : 0);
        System.out.println(false ? i : c);
        System.out.println((true ? null : 0) + "");
        Integer none = null;
        try {
            int unboxed = args.length == 0 ? none : 3;
            System.out.println(unboxed);
        } catch (NullPointerException e) {
            System.out.println("unboxed null");
        }
        int x = 3;
        int y = x > 2 ? x++ : x--;
        System.out.println(x + " " + y + " " + (x == y + 1 ? x != 4 ? 'a' : 'b' : 'c'));
        boolean b = x > 3 == y < 4 != (x == y);
        System.out.println(b ? !b ? 1 : 2 : 3);
        int[] cells = {1, 2};
        (x > 3 ? cells : new int[2])[1] += 5;
        System.out.println(cells[1]);
    }
}
