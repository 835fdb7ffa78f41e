import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

public class CapturedVariables {
    private String field = "field";

    Supplier<String> all(boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a) {
        return () -> z + "," + b + "," + c + "," + s + "," + i + "," + l + "," + f + "," + d + "," + t + "," + a[0]++ + "," + field;
    }

    public static void main(String[] args) {
        CapturedVariables it = new CapturedVariables();
        int[] cell = {5};
        Supplier<String> said = it.all(true, (byte) 1, 'c', (short) 2, 3, 4L, 5.5f, 6.25, "t", cell);
        System.out.println(said.get());
        it.field = "changed";
        System.out.println(said.get() + " " + cell[0]);
        LongSupplier[] suppliers = new LongSupplier[4];
        for (int i = 0; i < suppliers.length; i++) {
            long square = (long) i * i;
            suppliers[i] = () -> square + cell[0];
        }
        cell[0] = 100;
        for (LongSupplier each : suppliers) {
            System.out.print(each.getAsLong() + " ");
        }
        System.out.println();
        for (String word : new String[] {"x", "y"}) {
            Runnable r = new Runnable() {
                private final String mine = word + word;

                @Override
                public void run() {
                    System.out.println(mine + word + cell.length);
                }
            };
            r.run();
        }
        Function<Integer, Integer>[] self = newArray(1);
        self[0] = n -> n <= 1 ? 1 : n * self[0].apply(n - 1);
        System.out.println(self[0].apply(10));
    }

    @SuppressWarnings("unchecked")
    private static <T> Function<T, T>[] newArray(int size) {
        return (Function<T, T>[]) new Function<?, ?>[size];
    }
}
