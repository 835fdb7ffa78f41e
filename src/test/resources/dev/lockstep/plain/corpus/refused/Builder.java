// RIGHT: refused line 4
public class Builder {
    public static void main(String[] args) {
        StringBuilder text = new StringBuilder();
        text.append("a");
        System.out.println(text);
    }
}
