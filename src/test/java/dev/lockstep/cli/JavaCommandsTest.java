package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The commands on a person's own Java programs: exit codes, what is refused, and what reaches the terminal.
class JavaCommandsTest {
    private static final String ESCAPE = "\u001B";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeThePrograms() throws IOException {
        write("Fine.java", """
                public class Fine {
                    static int count;

                    static synchronized void increment() {
                        count++;
                    }

                    public static void main(String[] args) {
                        new Thread(Fine::increment, "A").start();
                        new Thread(Fine::increment, "B").start();
                    }
                }
                """);
        write("Lost.java", """
                public class Lost {
                    static int count;

                    public static void main(String[] args) throws InterruptedException {
                        Thread other = new Thread(() -> count++, "other");
                        other.start();
                        count++;
                        other.join();
                        assert count == 2 : "lost";
                    }
                }
                """);
        write("TwoLocks.java", """
                public class TwoLocks {
                    static void both(Object first, Object second) {
                        synchronized (first) {
                            synchronized (second) {
                                System.out.println("both");
                            }
                        }
                    }

                    public static void main(String[] args) {
                        Object left = new Object();
                        Object right = new Object();
                        new Thread(() -> both(left, right), "A").start();
                        new Thread(() -> both(right, left), "B").start();
                    }
                }
                """);
        write("Deep.java", """
                public class Deep {
                    static int down(int n) {
                        return n == 0 ? 0 : 1 + down(n - 1);
                    }

                    public static void main(String[] args) {
                        System.out.println(down(Integer.parseInt(args[0])));
                    }
                }
                """);
        write("Args.java", """
                class Args {
                    public static void main(String[] args) {
                        System.out.println(String.join("|", args));
                        if (args.length > 1) {
                            throw new IllegalStateException(args[1]);
                        }
                    }
                }

                class Second {
                    public static void main(String[] args) {
                        System.out.println("second");
                        throw new IllegalStateException("second");
                    }
                }
                """);
        write("Empty.java", "");
        write("NoMain.java", "class NoMain {}\n");
        write("Wrong.java", """
                class Wrong {
                    int number = "text";

                    public static void main(String[] args) {
                        missing();
                    }
                }
                """);
        write("Refused.java", """
                class Refused {
                    public static void main(String[] args) {
                        System.out.println(System.nanoTime());
                    }
                }
                """);
        Files.createDirectories(folder.resolve("school"));
        write("school/InPackage.java", """
                package school;

                class InPackage {
                    public static void main(String[] args) {
                        System.out.println(Beside.WORD);
                        throw new IllegalStateException();
                    }
                }
                """);
        write(
                "school/Beside.java",
                "package school;\n\nclass Beside {\n    static final String WORD = \"x\".repeat(3);\n}\n");
        write("Elsewhere.java", "package school;\n\nclass Elsewhere {\n    static void main() {}\n}\n");
        write("Marked.java", """
                \uFEFFclass Marked {
                    public static void main(String[] args) {
                        throw new IllegalStateException();
                    }
                }
                """.replace("\n", "\r\n"));
        write("Größe.java", """
                class Größe {
                    static int länge;

                    public static void main(String[] args) throws InterruptedException {
                        Thread zähler = new Thread(() -> länge++, "Zähler");
                        zähler.start();
                        System.out.println("größer 漢");
                        länge++;
                    }
                }
                """);
        write("Rude.java", """
                class Rude {
                    static int count;

                    public static void main(String[] args) {
                        System.out.print("one\\n\\u001B[31mtwo\\u009B\\u202E\\n\\nfour");
                        new Thread(() -> count++, "\\u001B[2Jthread").start();
                        count++;
                        throw new IllegalStateException("bad\\u001B[2J\\nsecond\\u0085line\\u202E");
                    }
                }
                """);
        Files.createDirectories(folder.resolve("folder.java"));
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Called lockstep(String command, String file, String... rest) {
        List<String> words = new ArrayList<>(List.of(command, folder.resolve(file).toString()));
        words.addAll(List.of(rest));
        return Called.with(words.toArray(String[]::new));
    }

    private static String named(String text) {
        return text.replace(folder + "/", "");
    }

    private static List<String> errors(Called called) {
        assertThat(called.out()).isEmpty();
        assertThat(called.code()).isEqualTo(2);
        return named(called.err()).lines().toList();
    }

    @Test
    void whatHoldsInEveryOrderExitsWith0() {
        assertThat(lockstep("run", "Fine.java").code()).isZero();
        assertThat(lockstep("explore", "Fine.java").code()).isZero();

        Called checked = lockstep("check", "Fine.java");

        assertThat(checked.code()).isZero();
        assertThat(named(checked.out())).isEqualToIgnoringNewLines("Fine.java: right, Java program of class Fine");
        assertThat(checked.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lost.java, data-race", "TwoLocks.java, deadlock"})
    void whatFailsInSomeOrderExitsWith1AndEveryToldOrderShowsItAgain(String file, String first) {
        Called explored = lockstep("explore", file, "--json");

        assertThat(explored.code()).isEqualTo(1);
        JsonNode failures = explored.json().get("failures");
        assertThat(failures.get(0).get("kind").asString()).isEqualTo(first);
        for (JsonNode failure : failures) {
            Called again = lockstep("run", file, "--json", "--schedule", failure.get("schedule").asString());
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.json().get("steps")).isEqualTo(failure.get("steps"));
            assertThat(again.json().get("failures"))
                    .anySatisfy(found -> assertThat(found.get("kind")).isEqualTo(failure.get("kind")));
        }
    }

    @Test
    void aDataRaceIsAKindOfFailureInBothReports() {
        JsonNode run = lockstep("run", "Lost.java", "--json", "--schedule", "main,main,main,other×3,main×3").json();
        JsonNode explored = lockstep("explore", "Lost.java", "--json").json();

        assertThat(run.get("outcome").get("kind").asString()).isEqualTo("data-race");
        assertThat(explored.get("failures")).extracting(failure -> failure.get("kind").asString())
                .containsExactly("data-race", "thread-failed");
        assertThat(explored.get("complete").asBoolean()).isTrue();
        assertThat(explored.get("failures").get(0).get("message").asString())
                .contains("Lost.count", "Lost.java:5", "Lost.java:7");
    }

    @Test
    void whatALimitStopsExitsWith3AndSoDoesASearchOfAPart() {
        Called deep = lockstep("run", "Deep.java", "--", "20000");

        assertThat(deep.code()).isEqualTo(3);
        assertThat(deep.out()).contains("stopped in main at Deep.java:3: its calls are nested too deep");
        assertThat(lockstep("explore", "Deep.java", "--", "20000").code()).isEqualTo(3);
        assertThat(lockstep("explore", "Fine.java", "--max-schedules", "1").code()).isEqualTo(3);
        assertThat(lockstep("run", "Deep.java", "--", "5000").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "explore", "check", "render"})
    void whatIsNoProgramIsOneLineAndExitsWith2(String command) {
        String[] rest = command.equals("render")
                ? new String[]{"-o", folder.resolve("no.svg").toString()}
                : new String[0];

        assertThat(errors(lockstep(command, "Nowhere.java", rest)))
                .containsExactly("lockstep: Nowhere.java: found no such file, expected a Java file");
        assertThat(errors(lockstep(command, "folder.java", rest)))
                .containsExactly("lockstep: folder.java: found a folder, expected a Java file");
        assertThat(errors(lockstep(command, "Empty.java", rest)))
                .containsExactly("lockstep: Empty.java:1:1: found no class, expected one with a main method");
        assertThat(errors(lockstep(command, "NoMain.java", rest))).singleElement().asString()
                .startsWith("lockstep: NoMain.java:1:1: class NoMain has no main method to begin with");
        assertThat(errors(lockstep(command, "Elsewhere.java", rest))).containsExactly(
                "lockstep: Elsewhere.java:1:1: a file of package school is expected in a folder school");
        assertThat(errors(lockstep(command, "Wrong.java", rest))).satisfiesExactly(
                first -> assertThat(first).startsWith("lockstep: Wrong.java:2:18: incompatible types"),
                second -> assertThat(second).startsWith("lockstep: Wrong.java:5:9: cannot find symbol"));
        assertThat(errors(lockstep(command, "Refused.java", rest))).containsExactly(
                "lockstep: Refused.java:3: java.lang.System.nanoTime(): reads the time, which is another in every run");
    }

    @Test
    void argumentsReachTheMainMethod() {
        assertThat(lockstep("run", "Args.java").code()).isZero();
        assertThat(lockstep("run", "Args.java", "--", "a").out()).contains("  main | a\n");

        Called two = lockstep("explore", "Args.java", "--class", "Args", "--", "--seed", "it's");

        assertThat(two.code()).isEqualTo(1);
        assertThat(named(two.out())).contains("main was ended by IllegalStateException: it's at Args.java:5")
                .endsWith("  lockstep run Args.java --class Args --schedule main,main -- --seed 'it'\\''s'\n");
    }

    @Test
    void theClassThatIsNamedIsBegun() {
        assertThat(lockstep("run", "Args.java", "--class", "Second").out()).contains("  main | second\n");
        assertThat(errors(lockstep("run", "Args.java", "--class", "Third")))
                .containsExactly("lockstep: Args.java:1:1: found no class Third, expected one of Args, Second");
        assertThat(errors(lockstep("explore", "Args.java", "--class", "")))
                .containsExactly("lockstep: --class: found \"\", expected the name of a class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "explore", "render"})
    void aScenarioTakesNeitherAClassNorArguments(String command) {
        List<String> words = new ArrayList<>(List.of(command, "two-locks"));
        if (command.equals("render")) {
            words.addAll(List.of("-o", folder.resolve("no.svg").toString()));
        }
        List<String> named = new ArrayList<>(words);
        named.addAll(List.of("--class", "X"));
        words.addAll(List.of("--", "X"));

        assertThat(errors(Called.with(named.toArray(String[]::new))))
                .containsExactly("lockstep: --class: found two-locks, expected a file of Java, NAME.java");
        assertThat(errors(Called.with(words.toArray(String[]::new)))).singleElement().asString()
                .startsWith("lockstep: unknown argument 'X'");
    }

    @Test
    void filesInPackagesAndBesideEachOtherAreFound() {
        Called called = lockstep("run", "school/InPackage.java");

        assertThat(called.out()).contains("IllegalStateException at school/InPackage.java:6", "  main | xxx\n");
    }

    @Test
    void aByteOrderMarkWindowsLinesAndOtherLettersAreRead() {
        assertThat(lockstep("run", "Marked.java").out())
                .contains("main was ended by IllegalStateException at Marked.java:3");
        assertThat(lockstep("run", "Größe.java").out()).contains("Größe.länge: ", "  main | größer 漢\n", ",Zähler,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "explore"})
    void nothingThatAProgramSaysMovesTheTerminal(String command) {
        Called called = lockstep(command, "Rude.java");

        assertThat(called.code()).isEqualTo(1);
        assertThat(called.out()).contains("IllegalStateException: bad\\u001B[2J second line\\u202E at Rude.java:8")
                .doesNotContain(ESCAPE, "\u009B", "\u202E", "\u0085");
        assertThat(called.err()).isEmpty();
    }

    @Test
    void everyLineThatAThreadPrintsStandsBehindItsName() {
        assertThat(lockstep("run", "Rude.java").out()).contains("""
                  main | one
                  main | \\u001B[31mtwo\\u009B\\u202E
                  main |\s
                  main | four
                """);
    }

    @Test
    void neitherRealThreadsNorAWindowAreThereYet() {
        assertThat(errors(lockstep("run", "Fine.java", "--live"))).singleElement().asString()
                .startsWith("lockstep: --live was given with a Java program");
        assertThat(errors(Called.with(folder.resolve("Fine.java").toString()))).singleElement().asString()
                .startsWith("lockstep: Fine.java: found a Java program, which no window can open yet");
    }

    @Test
    void aTraceIsDrawnAsItWasAndNotRunAgain() {
        Path trace = folder.resolve("lost.jsonl");
        String drawn = folder.resolve("drawn.svg").toString();

        assertThat(lockstep("run", "Lost.java", "--trace", trace.toString()).code()).isEqualTo(1);

        assertThat(trace).content().contains("Lost.count", "data-race");
        for (String kind : List.of("frame", "schedule", "lanes", "code")) {
            assertThat(lockstep("render", "lost.jsonl", "--figure", kind, "-o", drawn).figures()).as(kind).hasSize(1);
        }
        assertThat(
                errors(
                        lockstep(
                                "render", "lost.jsonl", "--figure", "comparison", "--against", "main,other", "-o",
                                drawn)))
                .containsExactly(
                        "lockstep: Lost.java was recorded, and is shown as it was: take the program itself for another"
                                + " order");
        assertThat(errors(lockstep("run", "lost.jsonl"))).singleElement().asString()
                .startsWith("lockstep: lost.jsonl: found a trace");
    }

    @ParameterizedTest
    @CsvSource({
        "frame, svg",
        "schedule, svg",
        "storyboard, svg",
        "waits, svg",
        "lanes, svg",
        "code, svg",
        "frame, html"
    })
    void everyFigureIsDrawn(String kind, String ending) {
        Called called = lockstep(
                "render", "TwoLocks.java", "--schedule", "main,main,A,B", "--figure", kind, "-o",
                folder.resolve("drawn." + ending).toString());

        assertThat(called.err()).isEmpty();
        assertThat(called.figures()).hasSize(1);
    }

    @Test
    void theCodeIsTheProgramsOwnOrRefused() throws IOException {
        Called called = lockstep(
                "render", "TwoLocks.java", "--schedule", "main,main,A,B", "--figure", "code", "-o",
                folder.resolve("code.svg").toString());
        Called packaged = lockstep(
                "render", "school/InPackage.java", "--figure", "code", "--step", "0", "-o",
                folder.resolve("code.svg").toString());

        assertThat(called.figures().getFirst().figure().pages().toString()).contains("synchronized", "(second) {");
        assertThat(errors(packaged)).singleElement().asString().contains(
                "found code, expected another figure: the source of school/");
    }

    @Test
    void theStepsOfARunCanBeATable() throws IOException {
        Path table = folder.resolve("steps.md");

        Called called = lockstep(
                "render", "TwoLocks.java", "--schedule", "main,main,A,B", "--figure", "schedule", "-o",
                table.toString());

        assertThat(called.code()).isZero();
        assertThat(Files.readString(table)).contains("| 4 | B | take | B takes lock Object\\#2.");
    }
}
