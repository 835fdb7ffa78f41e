public class Inheritance {
    static class A {
        int x = 1;
        static String name = "A";

        int get() {
            return x;
        }

        static String hidden() {
            return "A.hidden";
        }

        protected Object made() {
            return "a";
        }

        private int secret() {
            return 100;
        }

        int callsSecret() {
            return secret();
        }
    }

    static class B extends A {
        int x = 2;
        static String name = "B";

        @Override
        int get() {
            return x * 10 + super.x + super.get();
        }

        static String hidden() {
            return "B.hidden";
        }

        @Override
        public String made() {
            return super.made() + "b";
        }

        int secret() {
            return 200;
        }
    }

    static class C extends B {
        {
            x += 5;
            ((A) this).x += 7;
        }
    }

    static abstract class Template {
        private int runs;

        final String run() {
            runs++;
            return before() + body() + runs;
        }

        String before() {
            return "<";
        }

        abstract String body();
    }

    public static void main(String[] args) {
        A a = new B();
        System.out.println(a.x + " " + ((B) a).x + " " + a.get() + " " + A.name + B.name + " " + a.made());
        System.out.println(A.hidden() + B.hidden() + " " + a.callsSecret());
        C c = new C();
        System.out.println(c.x + " " + ((A) c).x + " " + c.get());
        c.x++;
        ((A) c).x--;
        System.out.println(c.x + " " + ((A) c).x + " " + c.get());
        Template t = new Template() {
            @Override
            String body() {
                return before() + "body";
            }
        };
        System.out.println(t.run() + t.run());
        Object o = c;
        System.out.println((o instanceof A) + " " + o.equals(c) + " " + (o.hashCode() == c.hashCode()));
    }
}
