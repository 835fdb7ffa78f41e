package dev.lockstep.scenario.read;

import dev.lockstep.scenario.yaml.SourceFile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.testing.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that are wrong as files, before a word of them is understood (F01, F02, F06, F12, F13).
class SourceFileTest {

    private static final String GOOD = """
            lockstep: 1
            id: mine
            title: no
            about: "2024-01-01"
            group: barrier
            live:
              parties: 3
              work time: 900 ms..1.5 s
              laggard: 2.5
              limit: 2.5 ms
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    @Row("F12")
    void aByteOrderMarkMakesNoDifference(String mark) throws Exception {
        Scenario scenario = Scenarios.load(file(mark + GOOD));

        assertThat(scenario.title().english()).isEqualTo("no");
        assertThat(scenario.about().english()).isEqualTo("2024-01-01");
    }

    @Test
    @Row("F12")
    void windowsLineEndsMakeNoDifference() throws Exception {
        assertThat(Scenarios.load(file(GOOD.replace("\n", "\r\n")))).isEqualTo(Scenarios.load(file(GOOD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# nothing yet\n", "\uFEFF"})
    @Row("F12")
    void aFileWithNothingInItIsRefused(String text) throws Exception {
        refused(file(text), ":1:1: found an empty file, expected a scenario, which begins with \"lockstep: 1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n", "~\n", "hello\n", "- a\n- b\n"})
    void aFileThatHoldsNoKeysIsRefused(String text) throws Exception {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> Scenarios.load(file(text)))
                .withMessageContaining(" for a scenario, expected \"key: value\" lines")
                .withMessageMatching("[^\n]+");
    }

    @Test
    @Row("F12")
    void latin1IsNamedWithItsPlace() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.write(file, GOOD.replace("title: no", "title: für").getBytes(StandardCharsets.ISO_8859_1));

        refused(file, ":3:9: found bytes that are not UTF-8, expected UTF-8; save the file in that encoding");
    }

    @Test
    @Row("F12")
    void aLoneSurrogateIsNotUtf8() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.write(file, new byte[]{'i', 'd', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80});

        refused(file, ":1:5: found bytes that are not UTF-8, expected UTF-8; save the file in that encoding");
    }

    @Test
    void utf16IsRefused() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));

        refused(file, ":1:1: found bytes that are not UTF-8, expected UTF-8; save the file in that encoding");
    }

    @Test
    @Row("F13")
    void aFileThatIsTooLongIsRefusedByItsLength() throws Exception {
        Path file = file("#".repeat(SourceFile.MOST_BYTES + 1));

        refused(file, ": found 1048577 bytes, expected at most 1048576 bytes");
    }

    @Test
    @Row("F13")
    void aFolderIsRefused() {
        refused(folder, ": found a folder, expected a scenario file");
    }

    @Test
    @Row("F13")
    void aDeviceIsRefusedWithoutReadingIt() {
        Path device = Path.of("/dev/zero");
        assertThat(Files.exists(device)).as("the test needs a device").isTrue();

        refused(device, ": found a pipe or a device, expected a scenario file");
    }

    @Test
    @Row("F13")
    void aFileThatIsNotThereIsNamed() {
        refused(folder.resolve("gone.yaml"), ": found no such file, expected a scenario file");
    }

    @Test
    void anOddNameStaysOnOneLine() {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> Scenarios.load(folder.resolve("a\nb.yaml")))
                .withMessageContaining("a\\u000Ab.yaml: found no such file");
    }

    @Test
    @Row("F02")
    void aHundredThousandBracketsAreRefusedAtDepthFifty() throws Exception {
        refused(
                file("live: " + "[".repeat(100_000)),
                ":1:56: found more than 50 levels, one inside the other, expected far fewer");
    }

    @Test
    @Row("F06")
    void aNumberOfHundredsOfThousandsOfDigitsIsRefused() throws Exception {
        refused(
                file(GOOD.replace("parties: 3", "parties: " + "9".repeat(900_000))),
                ":7:12: found \"" + "9".repeat(40) + "…\" for parties, expected a whole number from 1 to 64");
    }

    @Test
    @Row("F01")
    void anAliasBombIsRefusedAtItsFirstAnchor() throws Exception {
        refused(
                file("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + GOOD),
                ":1:4: found the anchor &a, expected a value without an anchor");
    }

    private void refused(Path file, String message) {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> Scenarios.load(file))
                .withMessage(file + message);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.yaml"), text);
    }
}
