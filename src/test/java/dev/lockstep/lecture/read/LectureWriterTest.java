package dev.lockstep.lecture.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.read.LectureWriter.NewStop;
import dev.lockstep.scenario.BadScenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A stop is added, and whatever the author wrote stays.
class LectureWriterTest {

    private static final NewStop STOP = new NewStop("two-locks", "A,B", 2, LocalText.of("Both wait."));

    private static final String HEAD = "lecture: 1\nid: mine\ntitle: Mine\nabout: Mine.\n";

    private static final List<String> ADDED = List
            .of(
                    "- id: stop-2", "  scenario: \"two-locks\"", "  schedule: \"A,B\"", "  text:",
                    "    en: \"Both wait.\"");

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text);
    }

    private Path none(String name) {
        return folder.resolve(name);
    }

    private static String indented(String indent, String lineBreak) {
        return String.join("", ADDED.stream().map(line -> indent + line + lineBreak).toList());
    }

    private static LocalText textOf(Path file, String text) throws BadScenario {
        return Lectures.read(file, text).stops().getLast().text();
    }

    private String refused(String text) throws IOException {
        Path file = file(text);
        BadScenario bad = catchThrowableOfType(BadScenario.class, () -> LectureWriter.with(file, STOP));
        assertThat(bad).as("refused").isNotNull();
        assertThat(bad.getMessage()).hasLineCount(1).startsWith(file + ":");
        return bad.getMessage();
    }

    /// Texts of lectures in two parts: the new stop belongs between them.
    static Stream<List<String>> ways() {
        String stop = "- id: first\n    scenario: two-locks\n    text: First.\n";
        return Stream.of(
                List.of(HEAD + "stops:\n  " + stop, ""),
                List.of(HEAD + "stops:\n" + stop.replace("\n    ", "\n  "), ""),
                List.of(HEAD + "stops:\n        " + stop.replace("\n    ", "\n          "), ""),
                List.of(HEAD + "stops:\n  " + stop.replace("- id", "-    id").replace("\n    ", "\n       "), ""),
                List.of(
                        "# Mine.\n\n" + HEAD + "stops: # all of them\n  # the only one\n  " + stop + "  # its end\n",
                        ""),
                List.of("lecture: 1\nid: mine\nstops:\n  " + stop, "about: Mine.\ntitle: Mine\n"),
                List.of("lecture: 1\nid: mine\nstops:\n  " + stop, "\n\n# What it is.\nabout: Mine.\ntitle: Mine\n"),
                List.of(HEAD + "stops:\n  " + stop + "    speaker: >\n      # no comment\n\n      Said.\n", "\n\n"),
                List.of(HEAD + "stops:\n  - {id: first, scenario: two-locks, text: \"- id: x\"}\n", ""),
                List.of("---\n" + HEAD + "stops:\n  " + stop, "...\n"),
                List.of(
                        (HEAD + "stops:\n  " + stop).replace("Mine.", "\u00dcber \uD83D\uDE00, \"mine\"."),
                        "# \u00fc\n"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aStopComesBehindTheLastAndEverythingElseStaysAsItIs(List<String> parts) throws Exception {
        Path file = file(parts.getFirst() + parts.getLast());
        String with = LectureWriter.with(file, STOP);
        String before = parts.getFirst();
        int dash = before.lastIndexOf("- ", Math.max(before.indexOf("id: first"), before.indexOf("{id: first")));
        String indent = before.substring(before.lastIndexOf('\n', dash) + 1, dash);

        assertThat(with).isEqualTo(before + indented(indent, "\n") + parts.getLast());
        Lecture lecture = Lectures.read(file, with);
        assertThat(lecture.stops()).extracting(LectureStop::id).containsExactly("first", "stop-2");
        assertThat(lecture.stops().getLast().at().step()).isEqualTo(2);
        assertThat(lecture.stops().getFirst().text()).isEqualTo(
                Lectures.load(file).stops().getFirst().text());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theLineBreaksOfTheFileAreThoseOfTheStop(List<String> parts) throws Exception {
        Path file = file((parts.getFirst() + parts.getLast()).replace("\n", "\r\n"));

        assertThat(LectureWriter.with(file, STOP)).doesNotContainPattern("[^\r]\n")
                .isEqualTo(unixWith(parts).replace("\n", "\r\n"));
    }

    private String unixWith(List<String> parts) throws Exception {
        return LectureWriter.with(Files.writeString(folder.resolve("unix.yaml"), String.join("", parts)), STOP);
    }

    @Test
    void whereTheLastLineIsOpenItIsClosedFirst() throws Exception {
        String open = HEAD + "stops:\n  - id: first\n    scenario: two-locks\n    text: First.";

        assertThat(LectureWriter.with(file(open), STOP)).isEqualTo(open + "\n" + indented("  ", "\n"));
        String crlf = open.replace("\n", "\r\n");
        assertThat(LectureWriter.with(file(crlf), STOP)).isEqualTo(crlf + "\r\n" + indented("  ", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stops: [{id: first, scenario: two-locks, text: First.}]\n",
                "stops: [\n  {id: first, scenario: two-locks, text: First.}\n]\n",
                "stops:\n  [{id: first,\n    scenario: two-locks, text: First.}]\n",
                "stops:\n  -\n    id: first\n    scenario: two-locks\n    text: First.\n"})
    void stopsInAnotherFormAreRefusedInOneLine(String stops) throws Exception {
        assertThat(refused(HEAD + stops)).contains(
                "found stops in another form than lines, expected a list of stops, each in lines of its own",
                "add this one by hand: two-locks");
    }

    @Test
    void whatIsNoLectureGetsNoStop() throws Exception {
        assertThat(refused("lockstep: 1\n")).contains("found");
        assertThat(refused("")).contains("an empty file");
        assertThat(refused(HEAD + "stops: []\n")).contains("no stops");
        assertThat(refused(HEAD)).contains("stops");
    }

    @Test
    void aFullLectureGetsNoStopMore() throws Exception {
        StringBuilder text = new StringBuilder(HEAD + "stops:\n");
        for (int stop = 1; stop <= LectureReader.MOST_STOPS; stop++) {
            text.append("  - {id: s" + stop + ", scenario: two-locks, text: One.}\n");
        }
        assertThat(refused(text.toString())).contains("60");
    }

    @Test
    void aFileThatWouldBecomeTooLargeIsRefused() throws Exception {
        String text = HEAD + "stops:\n  - {id: first, scenario: two-locks, text: One.}\n";
        Path file = file(text + comments((1 << 20) - text.length() - 20));
        assertThat(Lectures.load(file).stops()).hasSize(1);

        assertThat(catchThrowableOfType(BadScenario.class, () -> LectureWriter.with(file, STOP)).getMessage())
                .hasLineCount(1).contains("at most 1048576 bytes");
    }

    @Test
    void theNameOfANewStopIsFree() throws Exception {
        Path file = file(
                HEAD + "stops:\n  - {id: stop-2, scenario: two-locks, text: One.}\n"
                        + "  - {id: stop-3, scenario: two-locks, text: One.}\n");
        for (int stop = 4; stop <= 6; stop++) {
            Files.writeString(file, LectureWriter.with(file, STOP));
            assertThat(Lectures.load(file).stops().getLast().id()).isNotEqualTo("stop-3");
        }
        assertThat(Lectures.load(file).stops()).extracting(LectureStop::id)
                .containsExactly("stop-2", "stop-3", "stop-4", "stop-5", "stop-6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: \"no\".", "C:\\new\\text \\u0041 \\", "Größe, Übung, Schloß: ä", "- not: a list",
                "# no comment",
                "{a: [b]}", "'single'", "& * ! % @ `", "\uD83D\uDE00 in the middle \uD83D\uDD12", "null",
                "\u2028 kept"})
    void whateverTheTextSaysItReadsBackAsItWas(String text) throws Exception {
        NewStop stop = new NewStop("two-locks", "", 0, new LocalText(Map.of("en", text, "de", text + " (de)")));
        Path file = file(HEAD + "stops:\n  - {id: first, scenario: two-locks, text: One.}\n");

        for (Path each : List.of(file, none("new.yaml"))) {
            LocalText read = textOf(each, LectureWriter.with(each, stop));
            assertThat(read.english()).isEqualTo(text.strip());
            assertThat(read.in("de")).isEqualTo((text + " (de)").strip());
        }
    }

    @Test
    void aTextOfSeveralLinesOrWithWhatNoFileMayHaveComesOnOneLine() throws Exception {
        Path file = none("new.yaml");
        String text = LectureWriter.with(
                file,
                new NewStop("two-locks", "", 0, LocalText.of("One\r\n\ttwo\u0007three\u0085four\uFFFFfive\uD83D.")));

        assertThat(textOf(file, text).english()).isEqualTo("One two three four five .");
    }

    @Test
    void aLongTextIsKeptAsLongAsTextsOfStopsMayBe() throws Exception {
        String longest = "ä".repeat(599) + ".";
        Path file = none("new.yaml");

        assertThat(
                textOf(file, LectureWriter.with(file, new NewStop("two-locks", "", 0, LocalText.of(longest))))
                        .english())
                .isEqualTo(longest);
        NewStop longer = new NewStop("two-locks", "", 0, LocalText.of(longest + "."));
        assertThat(catchThrowableOfType(BadScenario.class, () -> LectureWriter.with(file, longer)).getMessage())
                .hasLineCount(1).contains("600");
    }

    @Test
    void whereThereIsNoFileALectureIsBegun() throws Exception {
        Path file = none("My first lecture.yaml");
        String text = LectureWriter.with(file, STOP);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Lecture lecture = Lectures.load(file);

        assertThat(lecture.id()).isEqualTo("my-first-lecture");
        assertThat(lecture.title().english()).isEqualTo("My first lecture");
        assertThat(lecture.stops()).singleElement().satisfies(stop -> {
            assertThat(stop.id()).isEqualTo("stop-1");
            assertThat(stop.at().schedule()).hasToString("A,B");
            assertThat(stop.text().english()).isEqualTo("Both wait.");
            assertThat(stop.task()).isNull();
        });
        assertThat(LectureWriter.with(file, STOP)).isEqualTo(text + indented("  ", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".yaml", "---.yaml", "Übung 1.yaml", "a\"b\\c.yaml", "日本.yaml", "lecture", "a.b.yaml",
                "01234567890123456789012345678901234567890123456789 123456789 12345.yaml",
                "01234567890123456789012345678901234567890123456789012345678\uD83D\uDE00.yaml", "bell\u0007.yaml",
                "\u0007.yaml"})
    void whateverTheNewFileIsCalledItIsALecture(String name) throws Exception {
        Path file = none(name);

        assertThat(Lectures.read(file, LectureWriter.with(file, STOP)).stops()).hasSize(1);
    }

    /// So many characters of comments, in lines of a usual length.
    private static String comments(int length) {
        String lines = ("#" + "x".repeat(98) + "\n").repeat(length / 100);
        return lines + "#" + "x".repeat(length - lines.length() - 2) + "\n";
    }
}
