public class ArrayExceptions {
    static int[] numbers = {1, 2, 3};
    static Object[] words = new String[2];
    static int evaluated;

    static int tick() {
        evaluated++;
        return evaluated;
    }

    static void run(Runnable r) {
        try {
            r.run();
            System.out.println("fine");
        } catch (RuntimeException e) {
            System.out.println(e.getClass().getName() + ": " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        run(() -> numbers[3]++);
        run(() -> numbers[-1] = 4);
        run(() -> System.out.println(numbers[Integer.MAX_VALUE]));
        run(() -> words[0] = 1);
        run(() -> words[1] = "fine");
        run(() -> words[2] = 1);
        run(() -> System.out.println(new long[-7].length));
        run(() -> numbers[tick() + 5] = tick());
        System.out.println(evaluated);
        run(() -> numbers[tick()] /= numbers[0] - 1);
        System.out.println(evaluated + " " + numbers[1]);
        run(() -> "text".charAt(9));
        run(() -> System.out.println("text".substring(3, 2)));
        run(() -> System.out.println(new byte[0][0].length));
        run(() -> Integer.parseInt("12x"));
        Integer[] boxed = new Integer[1];
        run(() -> System.out.println(((Object[]) boxed)[0]));
        run(() -> ((Object[]) boxed)[0] = 1.5);
        run(() -> ((Object[]) boxed)[0] = 15);
        System.out.println(boxed[0]);
        boolean[] flags = {true};
        run(() -> flags[1] = true);
        run(() -> System.out.println(args[0]));
    }
}
