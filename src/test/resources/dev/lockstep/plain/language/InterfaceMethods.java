public class InterfaceMethods {
    interface Greeter {
        String name();

        default String greet() {
            return prefix() + name() + times(2);
        }

        private String prefix() {
            return "hello ";
        }

        private static String marks(int n) {
            return n == 0 ? "" : "!" + marks(n - 1);
        }

        static String times(int n) {
            return marks(n);
        }
    }

    interface Loud extends Greeter {
        @Override
        default String greet() {
            return Greeter.super.greet().toUpperCase();
        }
    }

    interface Polite {
        default String greet() {
            return "good day " + this;
        }
    }

    static class Both implements Loud, Polite {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String greet() {
            return Loud.super.greet() + " / " + Polite.super.greet();
        }

        @Override
        public String toString() {
            return "me";
        }
    }

    static abstract class Base {
        public String greet() {
            return "class wins";
        }
    }

    static class Child extends Base implements Polite {}

    interface Chain<T> {
        T value();

        default <R> Chain<R> then(java.util.function.Function<? super T, ? extends R> f) {
            R next = f.apply(value());
            return () -> next;
        }
    }

    public static void main(String[] args) {
        Greeter lambda = () -> "lambda";
        System.out.println(lambda.greet());
        System.out.println(new Both().greet());
        System.out.println(new Child().greet());
        Chain<String> start = () -> "abc";
        System.out.println(start.then(String::length).then(n -> n * 2.5).then(d -> "d" + d).value());
    }
}
