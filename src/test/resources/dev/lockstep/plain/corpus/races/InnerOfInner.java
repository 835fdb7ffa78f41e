// RIGHT: races Outer.a, Inner.b
public class InnerOfInner {
    static class Outer {
        int a;

        class Inner {
            int b;

            void up() {
                a++;
                b++;
            }
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Outer outer = new Outer();
        Outer.Inner inner = outer.new Inner();
        Thread t = new Thread(inner::up, "T");
        t.start();
        assert outer.a < 2 && inner.b < 2;
        t.join();
    }
}
