public class FieldsOfEverySort {
    interface Constants {
        int ONE = 1;
        int[] CELLS = {1, 2, 3};
        String JOINED = "a" + ONE;
    }

    static class Holder<T> implements Constants {
        T value;
        volatile long counter;
        transient int skipped = 4;
        final T fixed;
        static volatile double ratio = 0.5;
        protected Holder<? extends T> next;

        Holder(T fixed) {
            this.fixed = fixed;
            value = fixed;
        }

        int cells() {
            CELLS[0]++;
            return CELLS[0] + CELLS.length;
        }
    }

    static class Deep extends Holder<String> {
        String value = "own";

        Deep() {
            super("super");
        }

        String both() {
            return value + super.value + this.value + fixed.length() + skipped++ + skipped;
        }
    }

    static Holder<Integer> chain;

    public static void main(String[] args) {
        Deep deep = new Deep();
        System.out.println(deep.both() + " " + deep.cells() + deep.cells() + " " + Constants.JOINED + Deep.ONE);
        deep.counter++;
        deep.counter += 1L << 35;
        Holder.ratio *= 3;
        Deep.ratio -= 1;
        System.out.println(deep.counter + " " + Holder.ratio);
        chain = new Holder<>(1);
        Holder<Integer> two = new Holder<>(2);
        two.next = chain;
        chain = two;
        chain.value += 40;
        System.out.println(chain.value + chain.next.fixed + " " + (chain.next.next == null));
        Holder<int[]> array = new Holder<>(new int[] {5, 6});
        array.value[1] += array.fixed[0]++;
        System.out.println(array.fixed[0] + " " + array.fixed[1]);
        Holder<Object> mixed = new Holder<>('c');
        mixed.value = mixed;
        System.out.println(mixed.fixed + " " + (mixed.value == mixed));
        FieldsOfEverySort.chain.counter = chain.counter = 9;
        System.out.println(chain.counter + two.counter);
    }
}
