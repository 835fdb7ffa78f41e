package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.lecture.grade.Sheets;
import dev.lockstep.lecture.read.LectureWriter;
import dev.lockstep.lecture.read.LectureWriter.NewStop;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.file.LocalText;
import dev.lockstep.testing.GermanLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every line about a wrong file can be said in German.
class BadFilesInGermanTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource
    void aWrongScenarioIsToldInGerman(String instead, String line) {
        assertGerman(() -> Scenarios.read("my.yaml", BrokenScenarioTest.POOL.replace(line, instead)));
    }

    static Stream<Arguments> aWrongScenarioIsToldInGerman() {
        return BrokenScenarioTest.oneChangeGivesOneLine().map(BadFilesInGermanTest::change);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource
    void aWrongProgramIsToldInGerman(String instead, String line) {
        assertGerman(() -> Scenarios.read("my.yaml", BrokenProgramTest.GOOD.replace(line, instead)));
    }

    static Stream<Arguments> aWrongProgramIsToldInGerman() {
        return Stream.of(
                BrokenProgramTest.wholes(), BrokenProgramTest.objects(), BrokenProgramTest.scripts(),
                BrokenProgramTest.properties())
                .flatMap(each -> each)
                .map(BadFilesInGermanTest::change);
    }

    private static Arguments change(Arguments arguments) {
        return Arguments.of(arguments.get()[0], arguments.get()[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "# nothing yet\n", "hello\n", "- a\n- b\n", "a: &a [x, x]\n", "lecture: 1\n", "'\"\\u'",
                "lockstep: 1\nid: mine\ntitle: Mine\nabout: Mine.\ngroup: pool\n",
                "lockstep: 1\nid: mine\ntitle: {de: Mein}\nabout: Mine.\ngroup: pool\n"})
    void aFileThatIsNoScenarioIsToldInGerman(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        assertGerman(() -> Scenarios.load(file));
    }

    @Test
    void aFileThatCannotBeReadIsToldInGerman() throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "title: für".getBytes(StandardCharsets.ISO_8859_1));
        Path deep = Files.writeString(folder.resolve("deep.yaml"), "live: " + "[".repeat(100_000));
        Path ends = Files.writeString(folder.resolve("ends.yaml"), "a: b\n\u00C3");
        Path tooLong = Files.writeString(folder.resolve("long.yaml"), "#".repeat(2_000_000));
        for (Path file : new Path[]{latin, deep, ends, tooLong, folder, folder.resolve("gone.yaml"),
            Path.of("/dev/zero")}) {
            assertGerman(() -> Scenarios.load(file));
            assertGerman(() -> Lectures.load(file));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.yaml", "breaks.yaml", "gone.yaml", "no.yaml", "lost-updates", "lost-update"})
    void aWrongPartnerIsToldInGerman(String partner) throws IOException {
        String program = """
                lockstep: 1
                id: lost-update
                title: Mine
                about: Mine.
                group: classics
                PARTNER
                program:
                  expect: breaks
                  variables: {x: 0}
                  threads: {A: [x = x + 1]}
                """;
        Files.writeString(folder.resolve("breaks.yaml"), program.replace("PARTNER\n", ""));
        Files.writeString(folder.resolve("no.yaml"), BrokenScenarioTest.POOL);
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), program.replace("PARTNER", "partner: " + partner));
        assertGerman(() -> Scenarios.partner(Scenarios.load(file), file));
        Path holds = Files.writeString(
                folder.resolve("holds.yaml"),
                program.replace("PARTNER", "partner: " + partner).replace("breaks\n", "holds\n"));
        assertGerman(() -> Scenarios.load(holds));
    }

    @Test
    void aPartnerInNoFolderIsToldInGerman() throws BadScenario {
        Scenario alone = Scenarios.read("mine.yaml", """
                lockstep: 1
                id: mine
                title: Mine
                about: Mine.
                group: classics
                partner: other.yaml
                program:
                  expect: breaks
                  variables: {x: 0}
                  threads: {A: [x = x + 1]}
                """);
        assertGerman(() -> Scenarios.partner(alone, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lost-updat", "nothing-like-it", "a\0b"})
    void aNameThatNothingHasIsToldInGerman(String name) {
        for (Reading reading : new Reading[]{() -> Scenarios.find(name), () -> Lectures.find(name)}) {
            BadScenario bad = catchThrowableOfType(BadScenario.class, reading::read);
            assertThat(bad.line().in("de")).isNotEqualTo(bad.line().english()).doesNotContain("expected", "found");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ask: who can go | ask: who could go",
                "ask: who can go | ask: {kind: value after, thread: A}",
                "about: x = 2 | about: y = 2",
                "about: x = 2 | about: x is 2",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: Z",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A,,A'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A:later'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A:signal=a=b'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A%'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A,A,A,A,A,A,A,A,A'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, schedule: 'A,A,A,B,B,B,B,B,B'",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, step: 3, schedule: A",
                "scenario: adds.yaml, schedule: A | scenario: ads.yaml, schedule: A",
                "scenario: adds.yaml, schedule: A | scenario: lost-updat, schedule: A",
                "scenario: adds.yaml, schedule: A | scenario: pool-steady, schedule: A",
                "scenario: adds.yaml, schedule: A | scenario: adds.yaml, show: [code, cod], schedule: A",
                "thread: A | thread: C",
                "id: value | id: end",
                "id: value | id: The value",
                "challenge: deadlock | challenge: dedlock",
                "challenge: deadlock | challenge: [deadlock]",
                "challenge: deadlock | challenge: deadlock, ask: who can go",
                "'A,B,A,B,A,B' | 'A,B'",
                "'A,B,A,B,A,B' | 'A,B,Z'",
                "'A,B,A,B,A,B' | 'A,B,A,B,A,B,A'",
                "'A,B,A,B,A,B' | 'A,,B'",
                "stops: | stps:",
                "about: Two threads. | abaut: Two threads.",
                "lecture: 1 | lecture: 2"})
    void aWrongLectureIsToldInGerman(String from, String to) throws IOException {
        assertThat(Sheets.SMALL).contains(from);
        Path small = Files.writeString(Sheets.small(folder), Sheets.SMALL.replace(from, to));
        assertGerman(() -> Lectures.load(small));
    }

    @Test
    void aLectureWithoutStopsOrFolderIsToldInGerman() throws Exception {
        String none = Sheets.SMALL.substring(0, Sheets.SMALL.indexOf("stops:")) + "stops: []\n";
        Path file = folder.resolve("none.yaml");
        assertGerman(() -> Lectures.read(file, none));
        Path inOneLine = Files.writeString(
                Sheets.small(folder),
                none.replace("[]", "[{id: end, scenario: adds.yaml, text: Adds.}]"));
        NewStop stop = new NewStop(
                "adds.yaml", "A", 1,
                LocalText.of("Here.", "Hier."));
        assertGerman(() -> LectureWriter.with(inOneLine, stop));
    }

    /// What is to be refused.
    @FunctionalInterface
    private interface Reading {
        Object read() throws BadScenario;
    }

    private static void assertGerman(Reading reading) {
        BadScenario bad = catchThrowableOfType(BadScenario.class, reading::read);
        assertThat(bad).isNotNull();
        assertThat(GermanLine.faults(bad.line())).isEmpty();
    }
}
