class PatternSwitches {
    sealed interface S permits A, B {}
    record A(int x) implements S {}
    record B(S l, S r) implements S {}

    static int ev(S s) {
        return switch (s) {
            case A(int x) -> x;
            case B(S l, S r) -> ev(l) + ev(r);
        };
    }

    static String k(Object o) {
        return switch (o) {
            case null -> "null";
            case Integer i when i > 3 -> "big";
            case Integer i -> "i";
            case String s -> s;
            case int[] a -> "arr" + a.length;
            default -> "d";
        };
    }

    public static void main(String[] args) {
        System.out.println(ev(new B(new A(3), new B(new A(1), new A(2)))));
        System.out.println(k(null) + k(5) + k(1) + k("s") + k(new int[2]) + k(1L));
    }
}
