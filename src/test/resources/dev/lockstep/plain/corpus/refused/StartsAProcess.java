// RIGHT: refused line 4
public class StartsAProcess {
    public static void main(String[] args) throws java.io.IOException {
        Runtime.getRuntime().exec(new String[] {"ls"});
    }
}
