class ConstantOfAnInterface {
    static int say(String s) {
        System.out.println(s);
        return 1;
    }

    interface I {
        int A = say("I");
        default void d() {}
    }

    interface K extends I {
        int D = say("K");
        default void e() {}
    }

    public static void main(String[] args) {
        System.out.println("start");
        int x = K.D;
        System.out.println("end");
        new K() {};
        System.out.println("end2");
    }
}
