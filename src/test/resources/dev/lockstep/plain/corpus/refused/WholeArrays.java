// RIGHT: refused line 6
public class WholeArrays {
    static final char[] word = {'w', 'o'};

    public static void main(String[] args) {
        System.out.println(String.valueOf(word));
    }
}
