import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public class Lambdas {
    int base = 7;

    IntUnaryOperator adder(int more) {
        return x -> {
            base += more;
            return x + base;
        };
    }

    static int twice(int x) {
        return 2 * x;
    }

    int plusBase(int x) {
        return x + base;
    }

    static <T, R> R[] map(T[] from, R[] to, Function<? super T, ? extends R> f) {
        for (int i = 0; i < from.length; i++) {
            to[i] = f.apply(from[i]);
        }
        return to;
    }

    static class Named {
        final String name;

        Named(String name) {
            this.name = name;
        }

        boolean isLong() {
            return name.length() > 3;
        }
    }

    public static void main(String[] args) {
        Lambdas it = new Lambdas();
        IntUnaryOperator add = it.adder(3);
        System.out.println(add.applyAsInt(1) + " " + add.applyAsInt(1) + " " + it.base);
        Supplier<IntUnaryOperator> nested = () -> x -> y(x) + it.base;
        System.out.println(nested.get().applyAsInt(1));
        IntUnaryOperator reference = Lambdas::twice;
        IntUnaryOperator bound = it::plusBase;
        it.base = 1000;
        System.out.println(reference.andThen(bound).compose(x -> x - 1).applyAsInt(5));
        Function<String, Named> maker = Named::new;
        Predicate<Named> isLong = Named::isLong;
        System.out.println(isLong.negate().or(n -> n.name.startsWith("x")).test(maker.apply("xxxx")));
        IntFunction<int[][]> grid = int[][]::new;
        System.out.println(grid.apply(4).length);
        BinaryOperator<Integer> sum = Integer::sum;
        BiFunction<Integer, Integer, Integer> product = (a, b) -> a * b;
        System.out.println(sum.andThen(x -> x * 2).apply(3, 4) + product.apply(5, 6));
        String[] texts = map(new Integer[] {1, 2, 3}, new String[3], "abcd"::substring);
        System.out.println(texts[0] + texts[1] + texts[2]);
        UnaryOperator<String> upper = String::toUpperCase;
        System.out.println(upper.apply("ab") + UnaryOperator.<String>identity().apply("c"));
        IntBinaryOperator[] all = {(a, b) -> a + b, (a, b) -> a - b, Math::max, Integer::compare};
        for (IntBinaryOperator each : all) {
            System.out.print(each.applyAsInt(9, 4) + " ");
        }
        System.out.println();
        Runnable r = () -> System.out.println("ran " + it.base);
        r.run();
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * 100 + b * 10 + c;
        System.out.println(curried.apply(1).apply(2).apply(3));
        Comparable<String> same = "b"::compareTo;
        System.out.println(same.compareTo("c"));
    }

    private static int y(int x) {
        return x * 11;
    }
}
