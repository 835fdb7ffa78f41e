// RIGHT: holds
class SpinEndedBeforeSuper {
    static class C {
        volatile boolean up;
        C() {}
        C(C other) {
            other.up = true;
            super();
        }
    }

    public static void main(String[] args) throws Exception {
        C c = new C();
        Thread a = new Thread(() -> {
            while (!c.up) {}
        });
        a.start();
        new C(c);
        a.join();
    }
}
