package dev.lockstep.view.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a person reads in the window comes from a bundle, or it would stay in one language.
class NoLiteralLabelsTest {

    /// Names, which are the same in every language.
    private static final Set<String> NAMES = Set.of("Lockstep", "Java", "asyncio", "PNG", "SVG", "Enter", "Esc", "Tab");

    private static final Pattern SHOWS = Pattern.compile(
            "(?:\\.set(?:Text|Title|AccessibleText|AccessibleHelp|PromptText|ContentText|HeaderText)"
                    + "|new (?:Label|Button|Tooltip|MenuItem|Menu|Tab|CheckMenuItem|RadioMenuItem|ToggleButton"
                    + "|MenuButton|CheckBox|Hyperlink|(?:FileChooser\\.)?ExtensionFilter|Text)"
                    + "|\\bnotices\\.(?:error|success)|\\bsay|\\bheading|\\blabel|\\bitem)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FROM_BUNDLE = Pattern.compile("\\b(?:Labels|Glossary)\\.\\w+\\(");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern ATTRIBUTE = Pattern
            .compile("\\b(?:text|promptText|accessibleText|accessibleHelp|title)=\"([^\"]*)\"");

    @Test
    void noTextThatIsShownIsWrittenInTheViewsSource() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : LabelsTest.files(LabelsTest.JAVA, ".java")) {
            literals(LabelsTest.text(file)).forEach(text -> found.add(file.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aTextInTheSourceWouldBeFound() {
        assertThat(
                literals(
                        """
                                button.setText(over ? "Again" : Labels.text("search"));
                                new Tooltip(name + ": choose one");
                                new ExtensionFilter(Labels.text("pictures"), "*.png");
                                label.getStyleClass().add("note");
                                """))
                .containsExactly("Again", ": choose one");
    }

    /// The literals with words among the arguments of what shows text, and not among those of the bundles.
    private static List<String> literals(String source) {
        List<String> found = new ArrayList<>();
        Matcher shows = SHOWS.matcher(source);
        while (shows.find()) {
            String arguments = source.substring(shows.end(), end(source, shows.end()));
            Matcher bundle = FROM_BUNDLE.matcher(arguments);
            StringBuilder rest = new StringBuilder();
            int from = 0;
            while (bundle.find(from)) {
                rest.append(arguments, from, bundle.start());
                from = end(arguments, bundle.end());
            }
            rest.append(arguments.substring(from));
            LITERAL.matcher(rest).results()
                    .map(literal -> literal.group(1))
                    .filter(NoLiteralLabelsTest::isText)
                    .forEach(found::add);
        }
        return found;
    }

    /// Whether it has a word, and is no name, style, id or pattern.
    private static boolean isText(String literal) {
        return WORD.matcher(literal.replaceAll("%[\\d.$,]*\\w", "")).find()
                && !NAMES.contains(literal)
                && !literal.startsWith("*.")
                && !literal.startsWith("mdi2")
                && !literal.matches("[a-z]+(?:[-A-Z][a-z]+)*[-:]?");
    }

    private static int end(String source, int from) {
        int depth = 1;
        boolean text = false;
        for (int at = from; at < source.length(); at++) {
            char sign = source.charAt(at);
            if (text) {
                if (sign == '\\') {
                    at++;
                } else if (sign == '"') {
                    text = false;
                }
            } else if (sign == '"') {
                text = true;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')' && --depth == 0) {
                return at;
            }
        }
        return source.length();
    }

    @Test
    void noTextThatIsShownIsWrittenInFxml() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : LabelsTest.files(LabelsTest.FXML, ".fxml")) {
            LabelsTest.found(ATTRIBUTE, file)
                    .filter(text -> !text.startsWith("${") && WORD.matcher(text).find() && !NAMES.contains(text))
                    .forEach(text -> found.add(file.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }
}
