class InterfaceInitOrder {
    static int say(String s) {
        System.out.println(s);
        return 1;
    }

    interface I {
        int A = say("I");
        default void d() {}
    }

    interface J extends I {
        int B = say("J");
    }

    static class C implements J {
        static int c = say("C");
    }

    interface K extends I {
        int D = say("K");
        default void e() {}
    }

    public static void main(String[] args) {
        System.out.println("start");
        new C();
        System.out.println("k");
        int x = K.D;
        System.out.println("end" + J.B);
    }
}
