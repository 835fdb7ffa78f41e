package dev.lockstep.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.scenario.BadScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A scenario file that names its partner.
class PartnersTest {

    private static final String FILE = """
            lockstep: 1
            id: mine
            title: Mine
            about: What it is about.
            group: classics
            partner: %s
            program:
              expect: %s
              variables: {x: 0}
              threads: {A: [x = 1]}
            """;

    private static final String MENDED = FILE.replace("partner: %s\n", "").formatted("holds");

    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void assertRefused(Path file, String message) {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> Scenarios.loadNamed(file.toString()))
                .withMessage(file + message);
    }

    @Test
    void aBuiltInScenarioIsFoundByItsId() throws Exception {
        Path file = write("mine.yaml", FILE.formatted("two-locks-ordered", "breaks"));

        assertThat(Scenarios.partner(Scenarios.loadNamed(file.toString()), file))
                .hasValueSatisfying(partner -> assertThat(partner.title().english()).isEqualTo("Two locks, ordered"));
        assertThat(Scenarios.partnerFile(Scenarios.load(file), file)).isEmpty();
    }

    @Test
    void aFileIsFoundByItsPlaceSeenFromTheFolderOfTheOneThatNamesIt() throws Exception {
        Path mended = write("right/mended.yaml", MENDED.replace("Mine", "Mended"));
        Path file = write("wrong/mine.yaml", FILE.formatted("../right/mended.yaml", "breaks"));

        assertThat(Scenarios.partner(Scenarios.loadNamed(file.toString()), file))
                .hasValueSatisfying(partner -> assertThat(partner.title().english()).isEqualTo("Mended"));
        assertThat(Scenarios.partnerFile(Scenarios.load(file), file)).contains(mended);
    }

    @Test
    void whoeverNamesNobodyHasNoPartner() throws Exception {
        Path file = write("mine.yaml", MENDED);

        assertThat(Scenarios.partner(Scenarios.loadNamed(file.toString()), file)).isEmpty();
        assertThat(Scenarios.partnerFile(Scenarios.load(file), file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-lock-ordered|breaks|\"two-lock-ordered\" for partner, expected the id of a built-in scenario, or a file such as mine-mended.yaml; did you mean \"two-locks-ordered\"?",
                "nobody|breaks|\"nobody\" for partner, expected the id of a built-in scenario, or a file such as mine-mended.yaml",
                "mine|breaks|\"mine\" for partner, which is its own id, expected another scenario, the same without the fault",
                "two-locks-ordered|holds|a partner without \"expect: breaks\", expected both or neither: of two partners the one that breaks names the other",
                "mine.yaml|breaks|\"mine.yaml\" for partner, which is this very file, expected another scenario, the same without the fault, with \"expect: holds\"",
                "../x/../mine.yaml|breaks|\"../x/../mine.yaml\" for partner, which cannot be used ({parent}mine.yaml: found no such file, expected a scenario file), expected another scenario, the same without the fault, with \"expect: holds\"",
                "two-locks|breaks|\"two-locks\" for partner, which is not expected to hold, expected another scenario, the same without the fault, with \"expect: holds\"",
                "pool-steady|breaks|\"pool-steady\" for partner, which has no program, expected another scenario, the same without the fault, with \"expect: holds\"",
            })
    void oneThatCannotBeIsRefusedInOneLine(String partner, String expect, String message) throws IOException {
        Path file = write("sub/mine.yaml", FILE.formatted(partner, expect));

        assertRefused(file, ":6:10: found " + message.replace("{parent}", folder + "/"));
    }

    @Test
    void theErrorOfAPartnersOwnFileIsInTheLine() throws IOException {
        Path wrong = write("wrong.yaml", MENDED.replace("x = 1", "x = y = 1"));
        Path file = write("mine.yaml", FILE.formatted("wrong.yaml", "breaks"));

        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> Scenarios.loadNamed(file.toString()))
                .withMessageStartingWith(
                        file + ":6:10: found \"wrong.yaml\" for partner, which cannot be used (" + wrong + ":9:");
    }

    /// What is run alone needs no partner: whoever was handed one file of two can still run it.
    @Test
    void withoutItsPartnerAFileCanBeOpenedAllTheSame() throws Exception {
        Path file = write("mine.yaml", FILE.formatted("gone.yaml", "breaks"));

        assertThat(Scenarios.load(file).partner()).isEqualTo("gone.yaml");
    }
}
