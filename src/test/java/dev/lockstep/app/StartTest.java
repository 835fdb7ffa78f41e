package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in a JVM of its own. Every line on its error stream is one somebody expects: a warning at start fails
/// here.
class StartTest {
    private static final Map<String, String> NO_DISPLAY = Map.of("DISPLAY", "", "WAYLAND_DISPLAY", "");
    private static final Map<String, String> DEAD_DISPLAY = Map.of("DISPLAY", ":4711", "WAYLAND_DISPLAY", "");

    @TempDir
    private Path folder;

    @Test
    void helpShowsTheUsageAndNoWarning() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY, "--help");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().asString().startsWith("Usage: lockstep");
        assertThat(started.code()).isZero();
    }

    @Test
    void versionNamesTheVersionOfTheModule() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY, "--version");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).singleElement().asString().matches("Lockstep \\d+\\.\\d+\\.\\d+");
        assertThat(started.code()).isZero();
    }

    @Test
    void anUnknownOptionIsRefusedInOneLine() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY, "--frobnicate");
        assertThat(started.err())
                .containsExactly("lockstep: unknown argument '--frobnicate'; 'lockstep --help' lists what there is");
        assertThat(started.out()).isEmpty();
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void aScenarioThatDoesNotExistIsRefusedInOneLineWithTheNearestName() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY, "pool-stedy");
        assertThat(started.err())
                .containsExactly(
                        "lockstep: pool-stedy: found neither a built-in scenario nor a file of this name;"
                                + " did you mean \"pool-steady\"? 'lockstep scenarios' lists what there is");
        assertThat(started.out()).isEmpty();
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void aJavaFileIsSearchedAndItsRaceTold() throws Exception {
        Files.writeString(folder.resolve("Count.java"), """
                public class Count {
                    static int count;
                    public static void main(String[] args) throws InterruptedException {
                        Thread a = new Thread(() -> count++, "A");
                        a.start();
                        count++;
                        a.join();
                        System.out.println(count);
                    }
                }
                """);

        Started started = Started.program(folder, NO_DISPLAY, "explore", "Count.java");

        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().isEqualTo("Count.java: every order, 4 schedules");
        assertThat(started.out()).anySatisfy(line -> assertThat(line).startsWith("data-race: Count.count: "));
        assertThat(started.code()).isOne();
    }

    @Test
    void aFileOfOnesOwnIsRunAndDrawnWithoutADisplay() throws Exception {
        Files.writeString(folder.resolve("mine.yaml"), """
                lockstep: 1
                id: mine
                title: My own
                about: A barrier of two.
                group: barrier
                live:
                  parties: 2
                  work time: 50–90 ms
                  laggard: 1
                """);
        Started started = Started.program(folder, NO_DISPLAY, "mine.yaml");
        assertThat(started.err()).isEmpty();
        assertThat(folder.resolve("lockstep-pictures/mine.png")).isNotEmptyFile();
        assertThat(started.code()).isZero();
    }

    @Test
    void figuresAreWrittenByEveryPenAndNothingIsSaid() throws Exception {
        for (String target : List.of("x.svg", "x.pdf", "x.png")) {
            Started started = Started.program(folder, NO_DISPLAY, "render", "two-locks", "-o", target);
            assertThat(started.err()).as(target).isEmpty();
            assertThat(started.code()).isZero();
            assertThat(folder.resolve(target)).isNotEmptyFile();
        }
    }

    @Test
    void checkingFilesSaysOfEachWhetherItIsRightAndOfAWrongOneWhere() throws Exception {
        Files.writeString(folder.resolve("wrong.yaml"), "lockstep: 1\nid: wrong\ntitel: Wrong\n");
        Started started = Started.program(folder, NO_DISPLAY, "check", "wrong.yaml");
        assertThat(started.out()).isEmpty();
        assertThat(started.err())
                .singleElement()
                .asString()
                .startsWith("lockstep: wrong.yaml:3:1: ")
                .contains("titel")
                .contains("did you mean \"title\"?");
        assertThat(started.code()).isEqualTo(2);
    }

    @Test
    void theBuiltInScenariosAreListed() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY, "scenarios");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).hasSameSizeAs(Scenarios.builtIn()).first().asString().startsWith("pool-steady ")
                .endsWith("Steady work");
        assertThat(started.code()).isZero();
    }

    @Test
    void aSearchPrintsItsFindingsAndLoadsNoJavaFx() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Started started = Started.java(
                folder,
                NO_DISPLAY,
                List.of("-Xlog:class+load:file=" + loaded),
                "dev.lockstep.app.Main",
                "explore",
                "philosophers");
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().asString().startsWith("philosophers: every order, ");
        assertThat(started.code()).isEqualTo(1);
        assertThat(Files.readString(loaded)).contains("dev.lockstep.explore.").doesNotContain(" javafx.");
    }

    @Test
    void withoutADisplayItSaysSoAndWritesPictures() throws Exception {
        Started started = Started.program(folder, NO_DISPLAY);
        assertThat(started.err()).isEmpty();
        assertThat(started.out())
                .first()
                .asString()
                .startsWith("No display (neither DISPLAY nor WAYLAND_DISPLAY is set)")
                .endsWith("lockstep-pictures");
        assertThat(folder.resolve("lockstep-pictures")).isDirectory();
        assertThat(started.code()).isZero();
    }

    @Test
    void withADisplayThatCannotBeOpenedItStartsAgainWithoutOne() throws Exception {
        Started started = Started.program(folder, DEAD_DISPLAY);
        assertThat(started.err()).isEmpty();
        assertThat(started.out()).first().asString().startsWith("No display (Unable to open DISPLAY)");
        assertThat(started.out())
                .filteredOn(line -> line.startsWith("No display"))
                .hasSize(1);
        assertThat(folder.resolve("lockstep-pictures")).isDirectory();
        assertThat(started.code()).isZero();
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedInOneLine() throws Exception {
        Files.writeString(folder.resolve("taken"), "a file");
        Started started = Started.program(folder, NO_DISPLAY, "--no-window", "--pictures", "taken");
        assertThat(started.err())
                .containsExactly("lockstep: cannot use taken: there is a file of that name; name another");
        assertThat(started.code()).isEqualTo(2);
    }
}
