package dev.lockstep.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.read.EngineReader;
import dev.lockstep.scenario.read.OperationForm;
import dev.lockstep.scenario.read.ProgramReader;
import dev.lockstep.scenario.read.PropertyReader;
import dev.lockstep.scenario.read.QuantityForm;
import dev.lockstep.scenario.read.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema for editors says what the reader says, as far as a schema can.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    private static final String GOOD = """
            lockstep: 1
            id: mine
            title: Mine
            about: What it is about.
            group: classics
            program:
              locks: [mutex]
              semaphores: {gate: 1}
              variables: {x: 0}
              threads:
                A: [sleep 1 ms]
              properties:
                - always: x = 0
            """;

    private final JsonMapper json = new JsonMapper();
    private final JsonNode tree;
    private final Schema schema;

    SchemaTest() throws IOException {
        String text = Files.readString(Path.of("assets/schema/scenario.schema.json"));
        tree = json.readTree(text);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
    }

    static Stream<Scenario> builtIn() {
        return Scenarios.builtIn().stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void itAcceptsEveryBuiltInScenario(Scenario scenario) {
        assertThat(errors(scenario.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleep 1 ms|slep 1 ms",
                "sleep 1 ms|sleep 1",
                "sleep 1 ms|acquire",
                "sleep 1 ms|wait until x",
                "sleep 1 ms|wait until x = 1 at most",
                "sleep 1 ms|wait until at most 5 ms",
                "sleep 1 ms|compare and set x from 1",
                "sleep 1 ms|compare and set x to 1",
                "sleep 1 ms|compare with x from 0 to 1",
                "sleep 1 ms|acquire gate at most",
                "gate: 1|gate: -1",
                "gate: 1|gate: 1001",
                "gate: 1|gate: many",
                "{gate: 1}|[gate]",
                "A: [|A b: [",
                "threads:|thraeds:",
                "always:|allways:",
                "x: 0|x: 7.9",
                "locks: [mutex]|locks: mutex",
                "classics|clasics",
                "locks: [mutex]|step limit: 0",
            })
    void itRefusesWhatTheReaderRefuses(String line, String instead) {
        String bad = GOOD.replace(line, instead);
        assertThat(bad).isNotEqualTo(GOOD);
        assertThat(errors(bad)).isNotEmpty();
        assertThatExceptionOfType(BadScenario.class).isThrownBy(() -> Scenarios.read("bad", bad));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sleep 1 ms",
                "wait until x = 1",
                "wait until gate >= 1 and x != 0 or x < 2",
                "wait until x = 1 at most 5 ms",
                "compare and set x from 0 to 1 + 1",
                "x = x + 1 atomically",
                "acquire gate",
                "acquire gate at most 1.5 s",
                "release gate",
            })
    void itAcceptsWhatTheReaderAccepts(String line) throws BadScenario {
        String good = GOOD.replace("sleep 1 ms", "'" + line + "'");
        assertThat(errors(good)).isEmpty();
        assertThat(Scenarios.read("good", good).program()).isNotNull();
    }

    @Test
    void itHasEveryKeyAndNoOther() {
        assertThat(keys("/properties/program")).containsExactlyInAnyOrderElementsOf(ProgramReader.KEYS);
        assertThat(keys("/properties/program/properties/pool")).containsExactlyInAnyOrderElementsOf(EngineReader.POOL);
        assertThat(keys("/properties/program/properties/cache"))
                .containsExactlyInAnyOrderElementsOf(EngineReader.CACHE);
        assertThat(keys("/properties/program/properties/barrier"))
                .containsExactlyInAnyOrderElementsOf(EngineReader.BARRIER);
        assertThat(keys("/$defs/property")).containsExactlyInAnyOrderElementsOf(PropertyReader.KINDS);
    }

    @ParameterizedTest
    @EnumSource
    void itHasEveryImplementationAndNoOther(Implementation.Engine engine) {
        String words = "/properties/program/properties/" + engine.name().toLowerCase(Locale.ROOT)
                + "/properties/implementation/enum";
        assertThat(tree.at(words).valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        engine.implementations().stream().map(Implementation::word).toList());
    }

    @Test
    void itHasEveryOperationAndNoOther() {
        List<String> forms = tree.at("/$defs/operation/anyOf").valueStream()
                .map(form -> form.get("description").asString())
                .toList();
        assertThat(forms).containsExactlyInAnyOrderElementsOf(
                Stream.of(OperationForm.values()).map(OperationForm::form).toList());
        assertThat(tree.at("/$defs/assignment/description").asString()).contains("VARIABLE = SUM atomically");
    }

    @Test
    void itSpeaksOfEveryQuantity() {
        String condition = tree.at("/$defs/condition/description").asString();
        for (OperationForm.Of engine : OperationForm.Of.values()) {
            assertThat(QuantityForm.of(engine)).allSatisfy(form -> assertThat(condition).contains(form));
        }
    }

    private List<String> keys(String pointer) {
        return List.copyOf(tree.at(pointer).get("properties").propertyNames());
    }

    private List<String> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(json.writeValueAsString(Objects.requireNonNull(loaded)), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
