package dev.lockstep.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.RunComparison;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepSentence;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a search says is said in the language that is spoken, also when another is chosen later.
class LanguageOfSearchesTest {

    private final Set<String> said = new LinkedHashSet<>();

    @BeforeEach
    void speakAnother() {
        Spoken.change(new PseudoLanguage());
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-update", "cache-crossed-keys", "pool-killed-worker", "barrier-ghost"})
    void aSearchSaysNothingElse(String id) throws Exception {
        try (Explored explored = Explored.of(id)) {
            look(explored.searched());
            explored.session.compare(0, 0);
            ExploreFrame compared = explored
                    .await("both", frame -> frame.comparison() != null || !frame.complaint().isEmpty());
            look(compared);
            RunComparison both = compared.comparison();
            if (both != null) {
                look(both.left());
                look(both.right());
            }
            explored.session.showFailure(99);
            look(explored.await("a complaint", frame -> frame.complaint().contains("error")));
        }
        assertThat(said).filteredOn(text -> !PseudoLanguage.unsaid(text).isEmpty()).isEmpty();
        assertThat(said).contains("⟦search⟧", "⟦headline⟧", "⟦error⟧");
    }

    @Test
    void aResultIsSaidAnewWhenAnotherLanguageIsChosen() throws Exception {
        try (Explored explored = Explored.of("lost-update")) {
            assertThat(Explored.found(explored.searched()).coverage()).isEqualTo("⟦search⟧");
            Spoken.change(Spoken.of("de"));
            explored.session.showOutcome(0);
            ExploreFrame frame = explored.await(
                    "a result in German", now -> Explored.found(now).coverage().startsWith("jede Reihenfolge, "));
            assertThat(Explored.found(frame).assumptions()).contains("sequenzielle Konsistenz");
        }
    }

    private void look(ExploreFrame frame) {
        said.add(frame.complaint());
        frame.sentences().stream().map(StepSentence::sentence).forEach(said::add);
        SearchReport found = Explored.found(frame);
        said.add(found.coverage());
        said.addAll(found.assumptions());
        found.outcomes().forEach(outcome -> said.add(outcome.headline()));
        found.failures().forEach(failure -> said.add(failure.sentence()));
    }

    private void look(RunComparison.Side side) {
        said.add(side.heading());
        side.lines().stream().map(StepSentence::sentence).forEach(said::add);
    }
}
