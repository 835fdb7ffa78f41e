package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` says of Java programs, without running them.
class CheckProgramsTest {

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void ofARightOneItSaysWhichClassItWouldBegin() throws Exception {
        String file = written("Homework.java", "void main() { System.out.println(\"never\"); throw new Error(); }");
        Called called = Called.with("check", file, "assets/scenarios/two-locks.yaml");

        assertThat(called.code()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines()).hasSize(2)
                .first()
                .isEqualTo(file + ": right, Java program of class Homework");
    }

    @Test
    void ofOneThatEscapesItSaysEachLineMemberAndReason() throws Exception {
        String file = written("Homework.java", """
                class Homework {
                    public static void main(String[] args) throws Exception {
                        new java.io.FileInputStream("x");
                        Runnable r = () -> System.exit(1);
                    }
                }
                """);
        Called called = Called.with("check", file);

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out()).isEmpty();
        assertThat(called.err().lines()).containsExactly(
                "lockstep: Homework.java:3: java.io.FileInputStream.<init>(String): reads or writes files; Lockstep cannot"
                        + " order what happens outside of the program",
                "lockstep: Homework.java:4: java.lang.System.exit(int): ends the JVM, and with it the search of the orders");
    }

    @Test
    void ofOneThatDoesNotCompileItSaysEachMistakeAndGoesOn() throws Exception {
        String wrong = written("Wrong.java", "class Wrong {\n  int x = \"\";\n  int y = none;\n}\n");
        String right = written("Right.java", "class Right { public static void main(String[] a) { } }");
        Called called = Called.with("check", wrong, folder.resolve("None.java").toString(), "a\0b.java", right);

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.out().lines()).containsExactly(right + ": right, Java program of class Right");
        assertThat(called.err().lines()).hasSize(4).allMatch(line -> line.startsWith("lockstep: "));
        assertThat(called.err().lines().limit(2)).satisfiesExactly(
                one -> assertThat(one).startsWith("lockstep: Wrong.java:2:11: incompatible types"),
                two -> assertThat(two).startsWith("lockstep: Wrong.java:3:11: cannot find symbol"));
    }
}
