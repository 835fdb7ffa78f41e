public class Printing {
    static class Shown {
        @Override
        public String toString() {
            return "shown";
        }
    }

    public static void main(String[] args) {
        System.out.print(true);
        System.out.print('c');
        System.out.print(1);
        System.out.print(2L);
        System.out.print(3f);
        System.out.print(4d);
        System.out.print("s");
        System.out.print((Object) null);
        System.out.print((String) null);
        System.out.print(new char[] {'x', 'y'});
        System.out.print(new Shown());
        System.out.println();
        System.out.println(false);
        System.out.println('d');
        System.out.println(Long.MIN_VALUE);
        System.out.println(-0f);
        System.out.println(1e100);
        System.out.println((Object) "o");
        System.out.printf("%d %5d|%-5d|%05d %x %s %S %c %b %%%n", 1, 2, 3, 4, 255, "s", "t", 'u', true);
        System.out.printf("%.2f %8.3f %+d %,d %s %s%n", 1.005, Math.PI, 5, 1234567, null, new Shown());
        System.out.printf("no arguments%n");
        System.out.printf("%2$s %1$s %s %s%n", "one", "two");
        System.out.println(String.valueOf((Object) null) + String.valueOf(1.5) + String.valueOf('c'));
        System.out.print("no end");
        System.out.print("\n");
        System.out.println("two\nlines");
    }
}
