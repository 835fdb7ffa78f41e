// RIGHT: refused line 4
public class ReadsInput {
    public static void main(String[] args) throws java.io.IOException {
        int read = System.in.read();
        System.out.println(read);
    }
}
