package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.read.ScenarioReader;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.testing.GermanLine;
import dev.lockstep.testing.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Damaged files: whatever happened to the text, it is a scenario still or it is refused in one line.
class MutatedScenarioTest {

    private static final int MUTANTS = Integer.getInteger("lockstep.mutants", 4_000);
    private static final int SHORT = Integer.getInteger("lockstep.shorts", 10_000);
    private static final long SEED = Long.getLong("lockstep.mutants.seed", 4);

    /// What the readers of YAML and of scripts have to do most with.
    private static final List<String> PIECES = List.of(
            "\"\\u70", "\"\\x", "\"\\U00110000\"", "\"\\UFFFFFFFF\"", "\"\\", "\"", "'", "%YAML 1.",
            "%YAML 99999999999.1\n---\n",
            "%TAG ! ", "!<", "!<%FF>", "!!int ", "!", "&a ", "*a", "|99999999999\n", ">0\n", "|-", "? ", ": ", "- ",
            "[", "]",
            "{", "}", ",", "#", "\t", "\r", "\n", "\n\n  ", "---\n", "...\n", "<<: ", "@", "`", "\uFEFF", "\u2028",
            "\u0085",
            "\uD83E\uDDF5", "99999999999999999999", "-1", "0x", ".nan", "= ", "atomically", "at most", "wait until ",
            "compare and set ",
            "acquire ", "repeat ", "while ", "if ", "else", "result", "of ", " and ", " or ");

    private static final List<String> KEYS = List.of(
            "lockstep: 1\n", "id: x\n", "title: X\n", "about: X.\n", "group: pool\n", "program:\n",
            "  pool: {workers: 1}\n", "  threads:\n", "    A:\n", "      - submit a\n", "  threads: {A: [x = 1]}\n",
            "  variables: {x: 0}\n",
            "  locks: [m]\n", "live: {workers: 1}\n", "  properties:\n    - always: x = 1\n", "  expect: holds\n");

    @ParameterizedTest
    @CsvSource({"'\"\\u',1:4", "'\"\\x',1:4", "'\"\\UFFFFFFFF\"',1:4", "'a: 1\nb: \"\\U',2:7"})
    @Row({"F12", "F42"})
    void anEscapeThatTheParserStumblesOverIsToldWithItsPlace(String text, String place) {
        assertThatExceptionOfType(BadScenario.class)
                .isThrownBy(() -> read(text))
                .withMessage(
                        "my.yaml:" + place
                                + ": found YAML that cannot be read, expected lines of the form \"key: value\"");
    }

    @Test
    @Row({"F12", "F42"})
    void aDamagedFileIsReadOrRefusedInOneLine() {
        List<String> whole = Scenarios.builtIn().stream().map(Scenario::text).toList();
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(whole, random);
            try {
                read(mutant);
            } catch (BadScenario told) {
                refused++;
                if (!isOneShortLine(told.getMessage(), "my\\.yaml:[0-9]+:[0-9]+: found .+, expected .+")) {
                    wrong.add(told.getMessage() + " of\n" + mutant);
                }
                wrong.addAll(GermanLine.faults(told.line()));
            } catch (RuntimeException | StackOverflowError uncaught) {
                wrong.add(uncaught + " of\n" + mutant);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("how many were refused").isBetween(MUTANTS / 2, MUTANTS - 100);
    }

    /// Bytes by chance, and pieces of what a scenario consists of.
    @Test
    @Row({"F12", "F42"})
    void aShortFileOfWhateverKindIsReadOrRefusedInOneLine() {
        Random random = new Random(SEED);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SHORT; i++) {
            byte[] bytes = shortFile(random);
            try {
                ScenarioReader.read(SourceFile.decode("my.yaml", bytes));
            } catch (BadScenario told) {
                if (!isOneShortLine(told.getMessage(), "my\\.yaml(:[0-9]+:[0-9]+)?: found .+, expected .+")) {
                    wrong.add(told.getMessage() + " of " + Arrays.toString(bytes));
                }
                wrong.addAll(GermanLine.faults(told.line()));
            } catch (RuntimeException | StackOverflowError uncaught) {
                wrong.add(uncaught + " of " + Arrays.toString(bytes));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static byte[] shortFile(Random random) {
        byte[] bytes = new byte[random.nextInt(12)];
        random.nextBytes(bytes);
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(8); pieces > 0; pieces--) {
            List<String> kind = random.nextInt(3) == 0 ? KEYS : PIECES;
            text.append(kind.get(random.nextInt(kind.size())));
            if (random.nextInt(6) == 0) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
            }
        }
        byte[] told = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) > 0) {
            return told;
        }
        byte[] both = Arrays.copyOf(told, told.length + bytes.length);
        System.arraycopy(bytes, 0, both, told.length, bytes.length);
        return both;
    }

    private static boolean isOneShortLine(String told, String form) {
        return told.length() <= OneLine.MOST
                && told.matches(form)
                && told.codePoints().noneMatch(MutatedScenarioTest::isRaw);
    }

    /// Whether it could break or turn a line, or do something to a terminal.
    private static boolean isRaw(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /// One of `whole` with one to three changes.
    private static String mutant(List<String> whole, Random random) {
        StringBuilder text = new StringBuilder(whole.get(random.nextInt(whole.size())));
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + 1 + random.nextInt(12));
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, piece);
                case 2 -> text.replace(from, to, piece);
                case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
                default -> text.setLength(Math.max(from, text.length() / 2));
            }
        }
        return text.toString();
    }

    private static Scenario read(String text) throws BadScenario {
        return ScenarioReader.read(SourceFile.decode("my.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }
}
