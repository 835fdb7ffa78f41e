package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.read.EngineReader;
import dev.lockstep.scenario.read.OperationForm;
import dev.lockstep.scenario.read.ProgramLimits;
import dev.lockstep.scenario.read.ProgramReader;
import dev.lockstep.scenario.read.PropertyReader;
import dev.lockstep.scenario.read.QuantityForm;
import dev.lockstep.scenario.read.ScenarioReader;
import dev.lockstep.scenario.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The manual has every word that the reader has, and its examples can be read.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManualTest {

    private String manual = "";

    @BeforeAll
    void read() throws IOException {
        manual = Files.readString(Path.of("assets/manual/scenarios.md"));
    }

    @Test
    void everyOperationStandsInIt() {
        assertThat(OperationForm.values()).allSatisfy(form -> assertThat(manual).contains("`" + form.form() + "`"));
        assertThat(manual).contains("`VARIABLE = SUM atomically`");
    }

    @Test
    void everyQuantityStandsInIt() {
        for (OperationForm.Of engine : OperationForm.Of.values()) {
            assertThat(QuantityForm.of(engine)).allSatisfy(form -> assertThat(manual).contains("`" + form + "`"));
        }
        assertThat(PropertyReader.KINDS).allSatisfy(kind -> assertThat(manual).contains("`" + kind + ": CONDITION`"));
    }

    @Test
    void everyKeyStandsInIt() {
        assertThat(
                Stream.of(ProgramReader.KEYS, EngineReader.POOL, EngineReader.CACHE, EngineReader.BARRIER)
                        .flatMap(List::stream))
                .allSatisfy(key -> assertThat(manual).contains("`" + key + "`"));
        assertThat(Group.values()).allSatisfy(group -> assertThat(manual).contains(group.word()));
    }

    @Test
    void everyFlawedTwinStandsInItWithWhatIsWrong() {
        List<String> rows = new ArrayList<>();
        for (Implementation.Engine engine : Implementation.Engine.values()) {
            String first = engine.name().toLowerCase(Locale.ROOT) + " ";
            for (Implementation twin : engine.implementations()) {
                if (!twin.isSound()) {
                    rows.add("| " + first + "| `" + twin.word() + "` | " + twin.flaw() + " |");
                    first = "";
                }
            }
        }

        assertThat(manual).contains(
                "| twin of | `implementation` | what is wrong |\n|---|---|---|\n"
                        + String.join("\n", rows) + "\n\n");
    }

    @Test
    void everyLimitStandsInIt() {
        assertThat(manual).contains(
                row("threads", ProgramLimits.THREADS),
                row("lines of a script, blocks counted in", ProgramLimits.STATEMENTS),
                row("blocks, one inside the other", ProgramLimits.DEPTH),
                row("permits of a semaphore", ProgramLimits.PERMITS),
                row("properties", ProgramLimits.PROPERTIES),
                row("a number, either sign", ProgramLimits.NUMBER),
                row("characters of a name", ProgramLimits.NAME),
                row("characters of a key, a task or a text", ProgramLimits.WORD),
                row("characters of an operation or a condition", ProgramLimits.PHRASE),
                row("keys or tasks that fail, keys that ask", ProgramLimits.LISTED),
                row("workers", ProgramLimits.WORKERS),
                row("capacity", ProgramLimits.CAPACITY),
                row("parties", ProgramLimits.PARTIES),
                row("spurious wake-ups", ProgramLimits.SPURIOUS),
                row("step limit", ProgramLimits.STEPS),
                "| `repeat` | " + number(ProgramLimits.REPEATS) + " times |",
                "| locks, conditions, semaphores, variables | " + ProgramLimits.OBJECTS + " of each |",
                "| any time | " + ProgramLimits.LONGEST.toSeconds() + " s |",
                number(ProgramLimits.STEPS_UNLESS_SAID) + " unless said");
    }

    private static String row(String what, int most) {
        return "| " + what + " | " + number(most) + " |";
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    @Test
    void everyExampleCanBeRead() throws BadScenario {
        List<String> examples = new ArrayList<>();
        Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(manual);
        while (block.find()) {
            examples.add(block.group(1));
        }
        assertThat(examples).hasSize(4);
        for (String example : examples) {
            if (example.startsWith("group")) {
                read("lockstep: 1\nid: mine\ntitle: Mine\nabout: What it is about.\n" + example);
            } else if (example.startsWith("lockstep")) {
                read(example);
            } else {
                Played.program("""
                        locks: [mutex]
                        conditions: {notFull: mutex, notEmpty: mutex}
                        variables:
                          count: {value: 0, guarded by: mutex}
                        threads:
                          A:
                        """ + example.indent(4));
            }
        }
    }

    private static void read(String example) throws BadScenario {
        assertThat(ScenarioReader.read(new SourceText("manual", example)).program()).isNotNull();
    }
}
