// RIGHT: refused line 5
public class Exits {
    public static void main(String[] args) {
        System.out.println("leaving");
        System.exit(1);
    }
}
