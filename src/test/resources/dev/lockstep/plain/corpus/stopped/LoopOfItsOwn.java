// RIGHT: stopped
public class LoopOfItsOwn {
    public static void main(String[] args) {
        long n = 0;
        while (true) {
            n += n % 7 + 1;
            if (n < 0) {
                n = 0;
            }
        }
    }
}
