package dev.lockstep.lecture.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.scenario.yaml.SectionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema and the manual of lectures say what the reader says, as far as they can.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LectureSchemaTest {

    private final JsonMapper json = new JsonMapper();
    private final JsonNode tree;
    private final Schema schema;
    private final String manual;
    private final String example;

    LectureSchemaTest() throws IOException {
        String text = Files.readString(Path.of("assets/schema/lecture.schema.json"));
        tree = json.readTree(text);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
        manual = Files.readString(Path.of("assets/manual/lectures.md"));
        Matcher block = Pattern.compile("```yaml\n(lecture: 1.*?)```", Pattern.DOTALL).matcher(manual);
        assertThat(block.find()).as("an example in the manual").isTrue();
        example = block.group(1);
    }

    static Stream<Lecture> builtIn() {
        return Lectures.ids().stream().map(Lectures::builtIn);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void itAcceptsEveryBuiltInLecture(Lecture lecture) {
        assertThat(errors(lecture.text())).isEmpty();
    }

    @Test
    void itAcceptsTheExampleOfTheManualAsTheReaderDoes() throws Exception {
        assertThat(errors(example)).isEmpty();
        assertThat(Lectures.read(Path.of("example.yaml"), example).stops()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "challenge: break|challenge: brake",
                "challenge: break|challenge: {reach: A, hold: B}",
                "schedule: A,B|schedule: A,,B",
                "schedule: A,B|schedule: [A, B]",
                "schedule: A,B|step: -1",
                "schedule: A,B|show: [stage, codes]",
                "kind: in the end, about: x = 2|kind: in the end",
                "kind: in the end, about: x = 2|kind: in the end, thread: A",
                "kind: in the end, about: x = 2|kind: value after, about: x = 2",
                "en: Lost update, de|de",
                "en: Lost update, de|en: Lost update, xx",
                "id: mended|id: Mended",
            })
    void itRefusesWhatTheReaderRefuses(String right, String wrong) {
        String bad = example.replace(right, wrong);
        assertThat(bad).isNotEqualTo(example);
        assertThat(errors(bad)).isNotEmpty();
        assertThat(catchBad(bad)).isNotNull();
    }

    private static @Nullable Throwable catchBad(String text) {
        return catchThrowable(() -> Lectures.read(Path.of("example.yaml"), text));
    }

    @Test
    void theyHaveEveryKeyAndNoOther() {
        assertThat(keys("")).containsExactlyInAnyOrderElementsOf(LectureReader.KEYS);
        assertThat(keys("/properties/stops/items")).containsExactlyInAnyOrderElementsOf(LectureReader.STOP_KEYS);
        assertThat(keys("/$defs/title/anyOf/1")).containsExactlyInAnyOrderElementsOf(SectionReader.LANGUAGES);
        assertThat(keys("/$defs/text/anyOf/1")).containsExactlyInAnyOrderElementsOf(SectionReader.LANGUAGES);
        assertThat(Stream.concat(LectureReader.KEYS.stream(), LectureReader.STOP_KEYS.stream()))
                .allSatisfy(key -> assertThat(manual).contains("| `" + key + "` |"));
    }

    @Test
    void theyHaveEveryWord() {
        assertThat(words("/properties/stops/items/properties/show/items/enum")).isEqualTo(LectureStop.Pane.words());
        assertThat(words("/$defs/challenge/anyOf/0/enum")).isEqualTo(LectureReader.Dares.WORDS);
        List<String> kinds = Arrays.stream(Concept.values()).map(Concept::word).toList();
        assertThat(kinds).allSatisfy(kind -> assertThat(tree.at("/$defs/ask").toString()).contains('"' + kind + '"'));
        assertThat(Stream.of(LectureStop.Pane.words(), LectureReader.Dares.WORDS).flatMap(List::stream))
                .allSatisfy(word -> assertThat(manual).contains("`" + word + "`"));
        assertThat(kinds).allSatisfy(kind -> assertThat(manual).containsPattern("\\| `(\\{kind: )?" + kind));
    }

    private List<String> keys(String pointer) {
        return List.copyOf(tree.at(pointer).get("properties").propertyNames());
    }

    private List<String> words(String pointer) {
        return tree.at(pointer).valueStream().map(JsonNode::asString).toList();
    }

    private List<String> errors(String yaml) {
        Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema.validate(json.writeValueAsString(Objects.requireNonNull(loaded)), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
