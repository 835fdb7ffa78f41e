// RIGHT: refused line 6
public class Reflects {
    static int n;

    public static void main(String[] args) throws ReflectiveOperationException {
        Reflects.class.getDeclaredField("n").setInt(null, 5);
        System.out.println(n);
    }
}
