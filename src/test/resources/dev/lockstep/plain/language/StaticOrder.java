public class StaticOrder {
    static int made = say("made", 1);

    static {
        System.out.println("StaticOrder first block " + made);
    }

    static int late = say("late", made + 1);

    static {
        System.out.println("StaticOrder second block " + late);
    }

    static int say(String name, int value) {
        System.out.println(name + " = " + value);
        return value;
    }

    static class Parent {
        static int p = say("Parent.p", 10);
    }

    static class Child extends Parent {
        static final int CONSTANT = 5;
        static final Integer BOXED = say("Child.BOXED", 6);
        static int c = say("Child.c", p + 1);

        static void touch() {
            System.out.println("touched");
        }
    }

    static class Cycle {
        static final Cycle ONE = new Cycle();
        static int count = 7;
        static int after;
        final int seen;

        Cycle() {
            seen = count;
            after = 3;
        }
    }

    static class Never {
        static int x = say("Never.x", 0);
    }

    interface Quiet {
        int Q = say("Quiet.Q", 1);
    }

    interface WithDefault {
        int W = say("WithDefault.W", 2);

        default void nothing() {
        }
    }

    static class Implements implements Quiet, WithDefault {
        static int i = say("Implements.i", 3);
    }

    static class A {
        static int a = B.b + 1;
    }

    static class B {
        static int b = A.a + 1;
    }

    static class Broken {
        static int x = Integer.parseInt("no number");
    }

    public static void main(String[] args) {
        System.out.println("main");
        System.out.println(Child.CONSTANT);
        System.out.println(Child.p);
        Child.touch();
        System.out.println(Cycle.ONE.seen + " " + Cycle.count + " " + Cycle.after);
        Never[] none = new Never[2];
        Class<?> type = Never.class;
        System.out.println(none.length + type.getSimpleName());
        System.out.println(new Implements() != null);
        System.out.println(Quiet.Q);
        System.out.println(A.a + " " + B.b);
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Broken.x);
            } catch (ExceptionInInitializerError e) {
                System.out.println("in initializer: " + e.getCause().getMessage());
            } catch (NoClassDefFoundError e) {
                System.out.println("erroneous");
            }
        }
    }
}
