// RIGHT: fails AssertionError line 18; races Sub.x
class FinalFieldEscapes {
    static class Base {
        Base() {
            Thread t = new Thread(() -> look());
            t.start();
        }
        void look() {}
    }

    static class Sub extends Base {
        final int x;
        Sub() {
            super();
            x = 5;
        }
        void look() {
            assert x == 5;
        }
    }

    public static void main(String[] args) {
        new Sub();
    }
}
