package dev.lockstep.view.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.LoadWords;
import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.SearchWords;
import dev.lockstep.explain.SessionWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.ChooserPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    private static ResourceBundle glossary(String language) {
        Spoken.change(Spoken.of(language));
        return Glossary.bundle();
    }

    private static Set<String> terms(ResourceBundle glossary) {
        return glossary.keySet().stream().filter(key -> !key.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTermIsDefinedInBothLanguages() {
        ResourceBundle english = glossary("en");
        ResourceBundle german = glossary("de");
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(terms(english)).noneMatch(term -> english.getString(term).equals(german.getString(term)));
    }

    @Test
    void aDefinitionIsOneOrTwoSentences() {
        for (String language : List.of("en", "de")) {
            ResourceBundle all = glossary(language);
            assertThat(terms(all)).allSatisfy(
                    term -> assertThat(all.getString(term)).as(term).matches("[^.]+\\.(?: [^.]+\\.)?"));
        }
    }

    /// A term that no words stand for is asked for by its name.
    @Test
    void everyTermStandsSomewhereInTheWindow() throws IOException {
        ResourceBundle english = glossary("en");
        String said = said();
        for (String term : terms(english)) {
            List<String> places = new ArrayList<>(List.of("\"" + term.toLowerCase(Locale.ROOT) + "\""));
            if (english.containsKey(term + ".words")) {
                Stream.of(english.getString(term + ".words").split(";"))
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .forEach(places::add);
            }
            assertThat(places).as(term).anyMatch(said::contains);
        }
    }

    /// Everything that the program can say, in small letters.
    private static String said() throws IOException {
        List<Path> files = new ArrayList<>(LabelsTest.files(Path.of("src/main/java"), ".java"));
        files.add(LabelsTest.FXML.resolve("labels/labels_en.properties"));
        return files.stream().map(LabelsTest::text).collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theWordsForKindsOfEndsPoliciesAndStandingsAreTerms(String language) {
        Spoken.change(Spoken.of(language));
        assertThat(OutcomeKind.values())
                .allSatisfy(
                        kind -> assertThat(Glossary.of(Spoken.language().outcome(kind))).as(kind.name()).isNotNull());
        assertThat(ChooserPolicy.values())
                .allSatisfy(policy -> assertThat(Glossary.of(Labels.of(policy))).as(policy.name()).isNotNull());
        assertThat(
                Stream.of(
                        PropertyStanding.HOLDS_SO_FAR, PropertyStanding.BROKEN, PropertyStanding.NOT_SEEN,
                        PropertyStanding.NOT_JUDGED))
                .allSatisfy(
                        standing -> assertThat(Glossary.of(Spoken.language().standing(standing))).as(standing.name())
                                .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theTermsAmongTheLabelsAreFoundByTheirWords(String language) {
        Spoken.change(Spoken.of(language));
        for (String key : List.of(
                "seedName", "seed", "mostSchedules", "mostPreemptions", "strategy", "counterPruned", "outcomes",
                "shortestFailure", "shortestKnown", "counterEvery", "counterNotEvery", "forPermit", "neverMarked",
                "allComputing", "lockTable", "generation", "trips", "queue", "phase", "locks", "semaphores")) {
            assertThat(Glossary.ofParts(Labels.text(key))).as(key).isNotEmpty();
        }
        for (int number : new int[]{1, 2}) {
            for (String key : List.of("counterSchedules", "counterDistinct", "counterFailing")) {
                assertThat(Glossary.ofParts(Labels.text(key, number))).as(key).isNotEmpty();
            }
            assertThat(Glossary.ofParts(Labels.text("amountSwitches", Integer.toString(number), number))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theWordsOfFiguresParametersAndAssumptionsAreTerms(String language) {
        Spoken.change(Spoken.of(language));
        SessionWords session = Spoken.language().session();
        SearchWords search = Spoken.language().search();
        List<String> words = List.of(
                session.figure(SessionWords.Figure.THROUGHPUT), session.figure(SessionWords.Figure.LONG_WAIT),
                session.figure(SessionWords.Figure.HITS), session.figure(SessionWords.Figure.MISSES),
                session.figure(SessionWords.Figure.LOCK_TABLE), session.figure(SessionWords.Figure.GENERATION),
                session.figure(SessionWords.Figure.TRIPS), session.figure(SessionWords.Figure.UNMARKED),
                session.figure(SessionWords.Figure.VIRTUAL_TIME),
                session.load().parameter(LoadWords.Parameter.KEY_SKEW),
                session.load().parameter(LoadWords.Parameter.QUEUE_CAPACITY),
                search.method(SearchWords.Method.PARTIAL_ORDER_REDUCTION), search.sequentialConsistency(),
                search.spuriousWakeups(0), search.spuriousWakeups(1));
        assertThat(words).allSatisfy(each -> assertThat(Glossary.of(each)).as(each).isNotNull());
    }

    @Test
    void ofALineEachTermIsDefinedOnceAndNumbersDoNotCount() {
        assertThat(Glossary.ofParts("SHORTEST FAILURE · 12 STEPS, 3 SWITCHES"))
                .isEqualTo(Glossary.text("failure") + "\n\n" + Glossary.text("switches"));
        assertThat(Glossary.ofParts("nothing of it")).isEmpty();
    }
}
