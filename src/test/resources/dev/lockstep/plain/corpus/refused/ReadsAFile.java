// RIGHT: refused line 4
public class ReadsAFile {
    public static void main(String[] args) throws java.io.IOException {
        new java.io.FileInputStream("/etc/hostname").close();
    }
}
