package dev.lockstep.view.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.style.Palette;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.view.settings.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LabelsTest {
    static final Path JAVA = Path.of("src/main/java/dev/lockstep/view");
    static final Path FXML = Path.of("src/main/resources/dev/lockstep/view");

    /// Words that are the same in both languages.
    private static final Set<String> ALIKE = Set.of(
            "codeTab", "export", "WatchMode.LIVE", "EventKind.THREADS", "format", "pause", "parametersTab",
            "poolHeading", "cacheHeading", "outcomeSaid", "figureText", "language.en", "language.de");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern BOUND = Pattern.compile("\\$\\{labels\\.(\\w+)}");
    private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    static ResourceBundle labels(String language) {
        Spoken.change(Spoken.of(language));
        return Labels.bundle();
    }

    @Test
    void everyLabelIsThereInBothLanguages() {
        assertThat(labels("de").keySet()).isEqualTo(labels("en").keySet());
    }

    @Test
    void noGermanLabelIsEnglish() {
        ResourceBundle german = labels("de");
        ResourceBundle english = labels("en");
        assertThat(english.keySet())
                .filteredOn(
                        key -> letters(english.getString(key)) && english.getString(key).equals(german.getString(key)))
                .isSubsetOf(ALIKE);
    }

    private static boolean letters(String text) {
        return Pattern.compile("\\p{L}{2}").matcher(text.replaceAll("\\{[^}]*}", "")).find();
    }

    @Test
    void aLabelTakesTheSameValuesInBothLanguages() {
        ResourceBundle german = labels("de");
        ResourceBundle english = labels("en");
        for (String key : english.keySet()) {
            assertThat(places(german.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void valuesStandInTheirPlacesAndNumbersChooseTheWord() {
        assertThat(Labels.text("amountSteps", "1", 1)).isEqualTo("1 step");
        assertThat(Labels.text("amountSteps", "1 204", 1204)).isEqualTo("1 204 steps");
        assertThat(Labels.text("amountSteps", "0", 0)).isEqualTo("0 steps");
        Spoken.change(Spoken.of("de"));
        assertThat(Labels.text("amountSteps", "1", 1)).isEqualTo("1 Schritt");
        assertThat(Labels.text("allWellSoFar", "2", 2))
                .isEqualTo(
                        "In 2 ausgeführten Reihenfolgen ging nichts schief. Das ist kein Beweis: Andere können scheitern.");
    }

    @Test
    void everyConstantThatIsShownHasALabel() {
        List<Enum<?>> shown = Stream
                .<Enum<?>[]>of(
                        WatchMode.values(), ChooserPolicy.values(), EventKind.values(), Theme.values(),
                        SearchPlan.strategies().toArray(Enum<?>[]::new), PoolEvent.Phase.values(),
                        FigureKind.values(), Palette.values(), PictureGround.values(), TextForm.values())
                .flatMap(Stream::of)
                .toList();
        for (String language : List.of("en", "de")) {
            ResourceBundle all = labels(language);
            assertThat(shown).map(Labels::key).allMatch(all::containsKey);
        }
    }

    @Test
    void everyLabelThatAFileBindsToIsThere() throws IOException {
        assertThat(files(FXML, ".fxml").stream().flatMap(file -> found(BOUND, file))).isNotEmpty()
                .allMatch(labels("en")::containsKey);
    }

    @Test
    void everyLabelIsUsed() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(FXML, ".fxml")) {
            found(BOUND, file).forEach(used::add);
        }
        for (Path file : files(JAVA, ".java")) {
            found(LITERAL, file).forEach(used::add);
        }
        // Those of constants are found by their types.
        assertThat(labels("en").keySet()).filteredOn(key -> !key.contains(".") && !used.contains(key)).isEmpty();
    }

    static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).results().map((MatchResult each) -> each.group(1)).toList().stream();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
