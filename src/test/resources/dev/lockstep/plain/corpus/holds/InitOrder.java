// RIGHT: holds; prints main B 7 end
public class InitOrder {
    static class Never {
        static int z = fail();

        static int fail() {
            throw new IllegalStateException();
        }
    }

    static class B {
        static int y;

        static {
            System.out.print("B ");
            y = A0.x + 2;
        }
    }

    static class A0 {
        static int x = 5;
    }

    public static void main(String[] args) {
        System.out.print("main ");
        System.out.print(B.y + " ");
        System.out.println("end");
    }
}
