package dev.lockstep.plain.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.plain.compile.DoesNotCompile.Mistake;
import dev.lockstep.scenario.BadScenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramCompilerTest {
    @TempDir
    private Path folder;

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static CompiledProgram compiled(Path file) throws BadScenario, DoesNotCompile {
        return ProgramCompiler.compile(file, Optional.empty());
    }

    private static DoesNotCompile refused(Path file, Optional<String> className) {
        return catchThrowableOfType(DoesNotCompile.class, () -> ProgramCompiler.compile(file, className));
    }

    @Test
    void filesBesideItAreCompiledWithItAndOnlyThoseItNeeds() throws Exception {
        Path file = write("Bank.java", "class Bank { public static void main(String[] a) { new Account().put(); } }");
        write("Account.java", "class Account { Book book; void put() { Runnable r = () -> { }; } }");
        write("Book.java", "class Book { }");
        write("Other.java", "this is no Java");

        CompiledProgram program = compiled(file);

        assertThat(program.sources()).extracting(JavaSource::path)
                .containsExactly("Bank.java", "Account.java", "Book.java");
        assertThat(program.names()).containsExactly("Account", "Bank", "Book");
        assertThat(program.main()).isEqualTo(new MainMethod("Bank", "Bank", true, true));
    }

    @Test
    void whatIsCarriedInsteadOfLyingInAFolderCompilesToTheSameClasses() throws Exception {
        Path file = write("bank/Bank.java", "package bank; class Bank { static void main() { new Account(); } }");
        write("bank/Account.java", "package bank; class Account { money.Coin coin; }");
        write("money/Coin.java", "package money; public class Coin { enum Side { HEAD, TAIL } }");

        CompiledProgram once = compiled(file);
        CompiledProgram again = ProgramCompiler.compile(once.sources(), Optional.empty());

        assertThat(once.names()).containsExactly("bank.Account", "bank.Bank", "money.Coin", "money.Coin$Side");
        assertThat(again.names()).isEqualTo(once.names());
        assertThat(again.names()).allSatisfy(
                name -> assertThat(again.classFile(name)).isEqualTo(once.classFile(name)));
        assertThat(again.main()).isEqualTo(once.main());
        assertThat(again.sources()).isEqualTo(once.sources());
    }

    @Test
    void aMistakeStandsAtItsLineAndColumnInBothLanguages() throws Exception {
        Path file = write("Wrong.java", "class Wrong {\n  void main() {\n    int x = y;\n    z();\n  }\n}\n");

        DoesNotCompile refused = refused(file, Optional.empty());

        assertThat(refused.mistakes()).extracting(Mistake::line).extracting(line -> line.in("en")).containsExactly(
                "Wrong.java:3:13: cannot find symbol; symbol: variable y; location: class Wrong",
                "Wrong.java:4:5: cannot find symbol; symbol: method z(); location: class Wrong");
        assertThat(refused.line().english())
                .isEqualTo(refused.mistakes().getFirst().line().english() + " (and 1 more)");
        assertThat(refused.line().in("de")).contains("Wrong.java:3:13: ").endsWith(" (und 1 weitere)");
    }

    @Test
    void aMistakeInAnotherFileNamesThatFile() throws Exception {
        Path file = write("Bank.java", "class Bank { void main() { new Account(); } }");
        write("Account.java", "class Account {\n  int x = true ? 1% : 2;\n}");

        assertThat(refused(file, Optional.empty()).line().english()).startsWith("Account.java:2:21: illegal start");
    }

    @Test
    void aFileThatIsNotInTheFolderOfItsPackageIsRefusedAtThatLine() throws Exception {
        Path file = write("Bank.java", "// A bank.\npackage bank.retail;\nclass Bank { void main() { } }");

        assertThat(refused(file, Optional.empty()).line().english())
                .isEqualTo("Bank.java:2:1: a file of package bank.retail is expected in a folder bank/retail");
    }

    @Test
    void aFileThatIsNeededAndCannotBeReadIsNamed() throws Exception {
        Path file = write("Bank.java", "class Bank { void main() { new Account(); } }");
        Files.write(folder.resolve("Account.java"), new byte[]{'c', (byte) 0xff});

        BadScenario refused = catchThrowableOfType(BadScenario.class, () -> compiled(file));

        assertThat(refused.line().english()).contains("Account.java:1:2: found").contains("not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import dev.lockstep.event.ThreadId; class P { void main() { } }",
                "class P { void main() { dev.lockstep.runtime.EngineRuntime port = null; } }",
                "class P { void main() { org.junit.jupiter.api.Assertions.fail(); } }"})
    void aProgramCannotUseWhatLockstepIsMadeOf(String text) throws Exception {
        assertThat(refused(write("P.java", text), Optional.empty()).line().english()).contains("does not exist");
    }

    @Test
    void anotherClassThanTheFirstCanBeLaunched() throws Exception {
        Path file = write(
                "Two.java", "class One { void main() { } } class Two { static class In { void main() { } } }");

        assertThat(ProgramCompiler.compile(file, Optional.of("Two$In")).main())
                .isEqualTo(new MainMethod("Two$In", "Two$In", false, false));
        assertThat(refused(file, Optional.of("Three")).line().english())
                .isEqualTo("Two.java:1:1: found no class Three, expected one of One, Two, Two$In");
        assertThat(refused(file, Optional.of("Two")).line().english()).isEqualTo(
                "Two.java:1:1: class Two has no main method to begin with; --class names another class");
        assertThat(refused(write("Empty.java", "// nothing"), Optional.empty()).line().english())
                .isEqualTo("Empty.java:1:1: found no class, expected one with a main method");
    }

    /// What each prints is the method that `java` has chosen.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "class P { public static void main(String[] a) { IO.print(\"P true true\"); } void main() { } }",
                "class P { private static void main(String[] a) { } static void main() { IO.print(\"P true false\"); } }",
                "class P extends Q { } class Q { void main(String[] a) { IO.print(\"Q false true\"); } }",
                "class P extends Q { static void main() { } } class Q { void main(String[] a) { IO.print(\"Q false true\"); } }",
                "class P { private P() { } void main() { IO.print(\"P false false\"); } }",
                "abstract class Q { void main() { } } class P { static void main() { } }",
                "class Q { Q(int x) { } void main() { } } class P { static void main() { } }",
                "class Q { int main(String[] a) { return 1; } void main() { IO.print(\"Q false false\"); } }",
                "class Q { int main() { return 1; } } class P { static void main() { IO.print(\"P true false\"); } }",
                "interface P { static void main() { IO.print(\"P true false\"); } }",
                "enum P { ONE; static void main(String... a) { IO.print(\"P true true\"); } }",
                "void main() { IO.print(\"P false false\"); } int x = 1; class Q { }",
                "class Q { } class R { static void main() { } } class P { static void main() { IO.print(\"P true false\"); } }",
                "class Q { } class R { static void main() { } }"})
    void itBeginsWithTheMethodThatJavaBeginsWith(String text) throws Exception {
        Path file = write("P.java", text);
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Xshare:auto", file.toString()).redirectErrorStream(true).start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String begun = java.waitFor() == 0 ? printed : "nothing";

        String found;
        try {
            MainMethod main = compiled(file).main();
            found = main.declarer() + " " + main.isStatic() + " " + main.takesArguments();
        } catch (DoesNotCompile refused) {
            found = "nothing";
        }

        assertThat(found).isEqualTo(begun);
    }

    @Test
    void localsHaveTheirNamesAndCodeItsLines() throws Exception {
        Path file = write("P.java", "class P { void main() { int count = 1; } }");

        String text = new String(compiled(file).classFile("P"), StandardCharsets.ISO_8859_1);

        assertThat(List.of("LocalVariableTable", "LineNumberTable", "count")).allMatch(text::contains);
    }
}
