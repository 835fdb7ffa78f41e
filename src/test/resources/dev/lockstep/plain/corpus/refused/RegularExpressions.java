// RIGHT: refused line 5
public class RegularExpressions {
    public static void main(String[] args) {
        String words = "a b c";
        System.out.println(words.split(" ").length);
    }
}
