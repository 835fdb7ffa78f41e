class ClassInitialization {
    static void p(String s) {
        System.out.println(s);
    }

    static class A {
        static {
            p("A");
        }
        static int x = 1;
        static final int K = 7;
        static final String S = new String("s");
        static void m() {
            p("A.m");
        }
    }

    static class B extends A {
        static {
            p("B");
        }
        static int y = x + 1;
        static void n() {
            p("B.n");
        }
    }

    static class Bad {
        static int v;
        static {
            p("Bad");
            v = 1;
            if (v == 1) throw new RuntimeException("boom");
        }
        static void m() {}
        int q;
    }

    static class SubBad extends Bad {
        static {
            p("SubBad");
        }
    }

    static class BadErr {
        static {
            p("BadErr");
            if (true) throw new IllegalAccessError("acc");
        }
        static int z;
    }

    static class C1 {
        static {
            p("C1");
        }
        static int a = C2.b + 1;
    }

    static class C2 {
        static {
            p("C2");
        }
        static int b = C1.a + 1;
    }

    static class Holder {
        static {
            p("Holder");
        }
        static final Holder I = new Holder();
        int n = k;
        static int k = 5;
    }

    interface I {
        int V = f("I.V");
        static void st() {
            p("I.st");
        }
        private void pr() {
            p("I.pr");
        }
        default void d() {
            pr();
        }
    }

    static int f(String s) {
        p(s);
        return s.length();
    }

    static class Impl implements I {
        static {
            p("Impl");
        }
    }

    enum E {
        X, Y {
            {
                p("Y body");
            }
        };
        static {
            p("E");
        }
        E() {
            p("E()");
        }
        static final int[] T = {1, 2};
    }

    static class Lam {
        static Runnable r = () -> p("lam" + Lam.q);
        static int q = 3;
        static {
            r.run();
        }
    }

    static class Arr {
        static {
            p("Arr");
        }
        static int[] a = {1};
    }

    static class Par {
        {
            p("Par{}");
        }
        Par() {
            this(1);
            p("Par()");
        }
        Par(int i) {
            p("Par(i)");
        }
    }

    static class Chi extends Par {
        int k = f("chi");
        {
            p("Chi{}");
        }
        Chi() {
            p("Chi()");
        }
    }

    static int g() {
        p("g");
        return 1;
    }

    static class Arg {
        static {
            p("Arg");
        }
        Arg(int i) {
            p("Arg()");
        }
        static void s(int i) {
            p("Arg.s");
        }
        static int w;
    }

    public static void main(String[] a) {
        p("main");
        p("" + A.K);
        p(A.class.getName());
        A[] arr = new A[2];
        p("arr");
        B.m();
        p("" + B.x);
        B.n();
        p(B.S);
        for (int i = 0; i < 2; i++) try {
            Bad.m();
        } catch (Throwable t) {
            p(t.getClass().getName() + " " + t.getMessage() + " " + (t instanceof ExceptionInInitializerError
                    ? t.getCause().getMessage() : ""));
        }
        try {
            new SubBad();
        } catch (Throwable t) {
            p(t.getClass().getName() + " " + t.getMessage());
        }
        try {
            new SubBad();
        } catch (NoClassDefFoundError t) {
            p(t.getClass().getName() + " " + t.getMessage());
        }
        for (int i = 0; i < 2; i++) try {
            BadErr.z++;
        } catch (Error t) {
            p(t.getClass().getName() + " " + t.getMessage());
        }
        p(C2.b + " " + C1.a);
        p(Holder.I.n + " " + Holder.k);
        new Impl();
        p("impl");
        I.st();
        new Impl().d();
        p("" + Impl.V);
        p("" + E.X);
        p(E.valueOf("Y").name() + E.T[1]);
        p("" + Lam.q);
        if (Arr.a != null) p("arr");
        new Chi();
        new Arg(g());
        Arg.s(g());
        Object o = null;
        try {
            ((Arg) o).w = g();
            p("ok");
            Arg q = null;
            q.w++;
            p("" + Arg.w);
        } catch (NullPointerException e) {
            p("npe");
        }
        System.out.println(switch (E.Y) {
            case X -> 1;
            case Y -> 2;
        });
    }
}
