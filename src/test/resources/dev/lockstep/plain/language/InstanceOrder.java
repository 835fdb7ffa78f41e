public class InstanceOrder {
    static String log = "";

    static int say(String what) {
        log += what + " ";
        return what.length();
    }

    static class Parent {
        int a = say("Parent.a");

        {
            say("Parent.block");
        }

        Parent() {
            this(say("Parent.this"));
            say("Parent()");
        }

        Parent(int x) {
            say("Parent(int)");
            hook();
        }

        void hook() {
            say("Parent.hook");
        }
    }

    static class Child extends Parent {
        final int early = 42;
        final Integer late = 43;
        int b = say("Child.b");

        {
            b += 100;
        }

        int c = b + say("Child.c");

        Child() {
            super();
            say("Child()");
        }

        @Override
        void hook() {
            say("hook:" + early + ":" + late + ":" + b);
        }
    }

    static class Prologue extends Parent {
        private final int kept;

        Prologue(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
            int doubled = value * 2;
            kept = doubled;
            super(doubled);
        }

        @Override
        void hook() {
            say("kept:" + kept);
        }
    }

    public static void main(String[] args) {
        Child child = new Child();
        System.out.println(log);
        System.out.println(child.a + " " + child.b + " " + child.c + " " + child.late);
        log = "";
        System.out.println(new Prologue(4).kept + " " + log);
        try {
            new Prologue(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
