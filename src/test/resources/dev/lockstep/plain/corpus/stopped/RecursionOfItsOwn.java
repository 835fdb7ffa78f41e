// RIGHT: stopped
public class RecursionOfItsOwn {
    static int down(int n) {
        return down(n + 1) + down(n + 2);
    }

    public static void main(String[] args) {
        System.out.println(down(0));
    }
}
