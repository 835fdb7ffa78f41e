// RIGHT: races AllPrimitives.z, AllPrimitives.b, AllPrimitives.c, AllPrimitives.s, AllPrimitives.f, AllPrimitives.d, AllPrimitives.t
public class AllPrimitives {
    boolean z;
    byte b;
    char c;
    short s;
    float f;
    double d;
    String t;
    volatile int fine;

    public static void main(String[] args) throws InterruptedException {
        AllPrimitives it = new AllPrimitives();
        Thread t = new Thread(() -> {
            it.z = true;
            it.b = 1;
            it.c = 'c';
            it.s = 2;
            it.f = 1.5f;
            it.d = 2.5;
            it.t = "text";
            it.fine = 3;
        }, "T");
        t.start();
        it.z = it.b > 0 | it.c > 'a' | it.s > 1 | it.f > 1 | it.d > 2 | it.t != null;
        it.b = 2;
        it.fine = 4;
        t.join();
    }
}
