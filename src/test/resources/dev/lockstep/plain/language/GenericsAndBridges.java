import java.util.Comparator;
import java.util.function.BiConsumer;

public class GenericsAndBridges {
    static abstract class Shape<T extends Comparable<T>> implements Comparable<Shape<T>> {
        protected T size;

        abstract T twice();

        @Override
        public int compareTo(Shape<T> other) {
            return size.compareTo(other.size);
        }

        Shape<T> self() {
            return this;
        }
    }

    static class Length extends Shape<Integer> {
        Length(int size) {
            this.size = size;
        }

        @Override
        Integer twice() {
            return size * 2;
        }

        @Override
        Length self() {
            return this;
        }

        @Override
        public String toString() {
            return "Length " + size;
        }
    }

    static class Stack<E> {
        private static class Link<E> {
            final E item;
            final Link<E> below;

            Link(E item, Link<E> below) {
                this.item = item;
                this.below = below;
            }
        }

        private Link<E> top;
        private int count;

        void push(E item) {
            top = new Link<>(item, top);
            count++;
        }

        E pop() {
            E item = top.item;
            top = top.below;
            count--;
            return item;
        }

        void each(BiConsumer<? super Integer, ? super E> what) {
            int at = 0;
            for (Link<E> link = top; link != null; link = link.below) {
                what.accept(at++, link.item);
            }
        }
    }

    @SafeVarargs
    static <T extends Comparable<? super T>> T max(T first, T... more) {
        T most = first;
        for (T each : more) {
            if (each.compareTo(most) > 0) {
                most = each;
            }
        }
        return most;
    }

    static <T> void sort(T[] items, Comparator<? super T> order) {
        for (int i = 1; i < items.length; i++) {
            for (int j = i; j > 0 && order.compare(items[j - 1], items[j]) > 0; j--) {
                T other = items[j];
                items[j] = items[j - 1];
                items[j - 1] = other;
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        Length three = new Length(3);
        Shape<Integer> shape = three;
        System.out.println(shape.twice() + " " + shape.self() + " " + three.compareTo(new Length(5)));
        Stack<String> stack = new Stack<>();
        stack.push("a");
        stack.push("b");
        stack.push("c");
        System.out.println(stack.pop() + stack.count);
        stack.each((i, s) -> System.out.print(i + s + " "));
        System.out.println();
        System.out.println(max(3, 9, 2) + max("x") + max(new Length(1), new Length(4)));
        Stack raw = stack;
        raw.push(42);
        Object item = ((Stack<Object>) raw).pop();
        System.out.println(item);
        raw.push(43);
        try {
            String wrong = stack.pop();
            System.out.println(wrong);
        } catch (ClassCastException e) {
            System.out.println(stack.count);
        }
        try {
            ((Comparable) three).compareTo("text");
        } catch (ClassCastException e) {
            System.out.println("not a shape");
        }
        String[] words = {"pear", "fig", "apple", "kiwi"};
        sort(words, Comparator.comparing(String::length));
        System.out.println(words[0] + words[1] + words[2] + words[3]);
        sort(words, Comparator.<String>naturalOrder().reversed());
        System.out.println(words[0] + words[1] + words[2] + words[3]);
    }
}
