package dev.lockstep.diagram.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TonesTest {

    @Test
    void keywordsOfJavaAreToldFromNames() {
        assertThat(java("return newValue;")).contains("KEYWORD return").noneMatch(piece -> piece.equals("KEYWORD new"));
    }

    @Test
    void aWordThatIsOnlySometimesAKeywordIsOneBeforeAnotherWord() {
        assertThat(java("record Hold(int line) {}")).contains("KEYWORD record", "KEYWORD int");
        assertThat(java("sink.record(event);")).noneMatch(piece -> piece.startsWith("KEYWORD"));
    }

    @Test
    void aStringEndsAtItsQuoteAndNotAtAnEscapedOne() {
        assertThat(java("say(\"a \\\" // b\"); // c")).contains("STRING \"a \\\" // b\"", "COMMENT // c");
    }

    @Test
    void aCharacterThatIsAQuoteBeginsNoString() {
        assertThat(java("if (c == '\"') return 0x1F;")).contains("STRING '\"'", "KEYWORD return", "NUMBER 0x1F");
    }

    @Test
    void commentsAndTextBlocksGoOnInTheNextLine() {
        assertThat(ColouredSource.java("F.java", "/* a\n b */ int c;\nx = \"\"\"\n  \"y\"\n\"\"\";").lines())
                .extracting(line -> line.pieces().getFirst().tone())
                .containsExactly(Tone.COMMENT, Tone.COMMENT, Tone.PLAIN, Tone.STRING, Tone.STRING);
    }

    @Test
    void annotationsAreTold() {
        assertThat(java("@Override void f()")).contains("ANNOTATION @Override", "KEYWORD void");
    }

    @Test
    void wordsLiteralsCommentsAndDecoratorsOfPythonAreTold() {
        String text = """
                @cached
                async def f(is_set):  # "no" string
                    say(f'{a["b"]} # {c}', rb"\\"", 0x1F, x @ y)
                """;
        assertThat(python(text)).contains(
                "ANNOTATION @cached", "KEYWORD async", "KEYWORD def", "COMMENT # \"no\" string",
                "STRING f'{a[\"b\"]} # {c}'", "STRING rb\"\\\"\"", "NUMBER 0x1F")
                .noneMatch(piece -> piece.startsWith("KEYWORD is") || piece.equals("ANNOTATION @"));
    }

    @Test
    void aDocumentationStringOfPythonGoesOnInTheNextLine() {
        assertThat(ColouredSource.python("f.py", "\"\"\"a\nb for c\n\"\"\"\nx = ''\n'open\ny").lines())
                .extracting(line -> line.pieces().getLast().tone())
                .containsExactly(Tone.STRING, Tone.STRING, Tone.STRING, Tone.STRING, Tone.STRING, Tone.PLAIN);
    }

    @Test
    void whatIsLeftOpenEndsWithTheText() {
        for (String open : List.of("\"abc\\", "/* abc", "\"\"\"abc\\", "'", "@", "1.")) {
            assertThat(ColouredSource.java("F.java", open).lines()).singleElement()
                    .extracting(ColouredSource.Line::text).isEqualTo(open);
            assertThat(ColouredSource.python("f.py", open).lines()).singleElement()
                    .extracting(ColouredSource.Line::text).isEqualTo(open);
        }
    }

    @Test
    void theTextOfEveryLineIsThatOfItsPieces() {
        ColouredSource text = ColouredSource.script("a: [b, 'c d']\r\n\n# e\n- \"f: 1\": 2 # g\n");
        assertThat(text.lines()).hasSize(4).allSatisfy(
                line -> assertThat(
                        String.join("", line.pieces().stream().map(ColouredSource.Piece::text).toList()))
                        .isEqualTo(line.text()));
        assertThat(text.columns()).isEqualTo(15);
    }

    @Test
    void keysValuesAndCommentsOfYamlAreTold() {
        assertThat(yaml("  capacity: 12  # tasks")).contains("KEY capacity", "NUMBER 12", "COMMENT # tasks");
        assertThat(yaml("A: [get user:123, 4]")).contains("KEY A", "NUMBER 4")
                .noneMatch(piece -> piece.equals("KEY user"));
    }

    @Test
    void aBlockOfTextEndsWhereTheIndentEnds() {
        assertThat(ColouredSource.script("about: >\n  x: 1\n\n  # no comment\nid: a").lines())
                .filteredOn(line -> !line.pieces().isEmpty())
                .extracting(line -> line.pieces().getFirst().tone())
                .containsExactly(Tone.KEY, Tone.STRING, Tone.STRING, Tone.KEY);
    }

    private static List<String> java(String line) {
        return pieces(ColouredSource.java("F.java", line));
    }

    private static List<String> python(String text) {
        return ColouredSource.python("f.py", text).lines().stream()
                .flatMap(line -> line.pieces().stream())
                .map(piece -> piece.tone() + " " + piece.text().strip())
                .toList();
    }

    private static List<String> yaml(String line) {
        return pieces(ColouredSource.script(line));
    }

    private static List<String> pieces(ColouredSource text) {
        return text.lines().getFirst().pieces().stream()
                .map(piece -> piece.tone() + " " + piece.text().strip())
                .toList();
    }
}
