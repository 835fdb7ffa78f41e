package dev.lockstep.session.explore;

import static dev.lockstep.session.explore.Explored.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.RunUntil;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.snapshot.ThreadSign;
import org.junit.jupiter.api.Test;

class ExploreSessionTest {

    @Test
    void aSearchShowsTheShortestFailureAtItsLastStepInSentences() throws Exception {
        try (Explored explored = Explored.of("two-locks")) {
            ExploreFrame frame = explored.searched();

            assertThat(frame.failure()).isZero();
            assertThat(frame.outcome()).isNull();
            assertThat(found(frame).complete()).isTrue();
            assertThat(found(frame).clean()).isFalse();
            SearchReport.Failure failure = found(frame).failures().getFirst();
            assertThat(failure.kind()).isEqualTo(OutcomeKind.DEADLOCK);
            assertThat(failure.shortest()).isTrue();
            assertThat(failure.schedule()).isEqualTo("A,B");
            assertThat(frame.shown().position().step()).isEqualTo(failure.steps()).isEqualTo(2);
            assertThat(frame.shown().narration().alarms()).extracting(Alarm::kind)
                    .containsExactly(OutcomeKind.DEADLOCK);
            assertThat(frame.shown().origin().text()).isEqualTo("simulated, schedule");
            assertThat(frame.sentences())
                    .containsExactly(
                            new StepSentence(1, new ThreadId("A"), "A", "A takes lock left.", ThreadSign.RUNNING),
                            new StepSentence(
                                    2, new ThreadId("B"), "B",
                                    "B takes lock right. B waits for lock left, which A holds.", ThreadSign.BLOCKED));
            assertThat(frame.complaint()).isEmpty();
        }
    }

    @Test
    void whereNothingFailsTheFirstOutcomeIsShown() throws Exception {
        try (Explored explored = Explored.of("two-locks-ordered")) {
            ExploreFrame frame = explored.searched();

            assertThat(found(frame).clean()).isTrue();
            assertThat(frame.failure()).isNull();
            assertThat(frame.outcome()).isZero();
            assertThat(frame.shown().position().finish()).isNotNull().matches(finish -> finish.good());
            assertThat(frame.sentences()).hasSize(frame.shown().position().step());
        }
    }

    @Test
    void anotherOutcomeAndAFailureAgainAreShownAtTheirLastStep() throws Exception {
        try (Explored explored = Explored.of("lost-update")) {
            ExploreFrame first = explored.searched();
            SearchReport found = found(first);
            assertThat(found.outcomes()).hasSize(2);
            int good = found.outcomes().get(0).ok() ? 0 : 1;

            explored.session.showOutcome(good);
            ExploreFrame ok = explored.await("the outcome", frame -> frame.outcome() != null);
            assertThat(ok.outcome()).isEqualTo(good);
            assertThat(ok.failure()).isNull();
            assertThat(ok.run()).isGreaterThan(first.run());
            assertThat(ok.shown().position().finish()).isNotNull().matches(finish -> finish.good());
            assertThat(ok.sentences()).hasSize(ok.shown().position().steps());

            explored.session.showFailure(0);
            ExploreFrame again = explored.await("the failure", frame -> frame.failure() != null);
            assertThat(again.outcome()).isNull();
            assertThat(again.sentences()).isEqualTo(first.sentences());
            assertThat(again.snapshot()).isEqualTo(first.snapshot());
        }
    }

    @Test
    void theShownRunIsSteppedBackAndForthAndGoesOnByItself() throws Exception {
        try (Explored explored = Explored.of("lost-update")) {
            int last = explored.searched().shown().position().step();
            explored.session.controls().back();
            ExploreFrame before = explored
                    .await("the step before", frame -> frame.shown().position().step() == last - 1);
            assertThat(before.failure()).isZero();
            assertThat(before.shown().narration().properties()).allMatch(property -> !property.broken());
            explored.session.controls().jump(0);
            explored.await("the start", frame -> frame.shown().position().step() == 0);
            explored.session.controls().run(new RunUntil.PropertyBreaks());
            ExploreFrame broken = explored
                    .await("the end", frame -> frame.shown().position().step() > 0 && !frame.shown().tempo().running());
            assertThat(broken.shown().position().step()).isEqualTo(last);
            assertThat(broken.shown().narration().properties()).anyMatch(property -> property.broken());
        }
    }

    @Test
    void whatThereIsNotCannotBeShown() throws Exception {
        try (Explored explored = Explored.of("two-locks")) {
            explored.searched();
            explored.session.showFailure(7);
            ExploreFrame frame = explored.await("a complaint", each -> !each.complaint().isEmpty());

            assertThat(frame.complaint()).isEqualTo("There is no failure 8.");
            assertThat(frame.failure()).isZero();
        }
    }

    @Test
    void aSearchIsBegunAgainByAnotherPlanAndForgetsWhatWasFound() throws Exception {
        try (Explored explored = Explored.of("two-locks")) {
            ExploreFrame first = explored.searched();
            SearchPlan bounded = new SearchPlan(Strategy.DFS, 1, 0, 1);
            explored.session.search(bounded);
            ExploreFrame second = explored.searched(2);

            assertThat(second.search().plan()).isEqualTo(bounded);
            assertThat(second.search().progress().schedules()).isEqualTo(1);
            assertThat(found(second).failures()).isEmpty();
            assertThat(found(second).complete()).isFalse();
            assertThat(second.outcome()).isZero();
            assertThat(found(first).failures()).isNotEmpty();
            assertThat(explored.frames())
                    .filteredOn(frame -> frame.search().number() == 2)
                    .allMatch(
                            frame -> frame.failure() == null
                                    && (frame.search().found() == null || found(frame).failures().isEmpty()));

            explored.session.restart();
            assertThat(explored.searched(3).search().plan()).isEqualTo(bounded);
        }
    }

    @Test
    void aPlanThatCannotBeIsRefusedAndWhatWasFoundStays() throws Exception {
        try (Explored explored = Explored.of("two-locks")) {
            ExploreFrame before = explored.searched();
            explored.session.search(new SearchPlan(Strategy.DPOR, 100, 2, 1));
            ExploreFrame frame = explored.await("a complaint", each -> !each.complaint().isEmpty());

            assertThat(frame.complaint()).contains("pre-emptions can be bounded only with dfs").hasLineCount(1);
            assertThat(frame.search()).isEqualTo(before.search());
            assertThat(frame.failure()).isZero();
        }
    }

    @Test
    void anEditedScenarioIsSearchedAnew() throws Exception {
        try (Explored explored = Explored.of("two-locks")) {
            explored.searched();
            Scenario ordered = Scenarios.find("two-locks-ordered");
            explored.session.reload(ordered);
            ExploreFrame frame = explored.searched(2);

            assertThat(frame.scenario()).isEqualTo(ordered);
            assertThat(found(frame).clean()).isTrue();
            assertThat(frame.outcome()).isZero();

            explored.session.reload(withoutProgram(ordered));
            ExploreFrame refused = explored.await("a complaint", each -> !each.complaint().isEmpty());
            assertThat(refused.complaint()).contains("no program");
            assertThat(refused.scenario()).isEqualTo(ordered);
            assertThat(refused.search().number()).isEqualTo(2);
        }
    }

    @Test
    void aScenarioWithoutAProgramCannotBeExplored() throws Exception {
        Scenario none = withoutProgram(Scenarios.find("two-locks"));
        assertThatThrownBy(() -> ExploreSession.open(none, SearchPlan.DEFAULT, frame -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no program");
    }

    @Test
    void aProgramThatCannotBeSetUpIsToldInOneLine() throws Exception {
        try (Explored explored = new Explored(Searchable.broken(), SearchPlan.DEFAULT)) {
            ExploreFrame frame = explored.searched();

            assertThat(frame.complaint()).isEqualTo("The search could not be carried through: no parts");
            assertThat(frame.search().found()).isNull();
            assertThat(frame.search().phase()).isEqualTo(Phase.DONE);
            explored.session.search(SearchPlan.DEFAULT);
            assertThat(explored.searched(2).complaint()).isNotEmpty();
        }
    }

    @Test
    void aProgramThatIsAnotherEveryTimeIsToldInOneLineAndTheWindowLivesOn() throws Exception {
        try (Explored explored = new Explored(Searchable.fickle(), SearchPlan.DEFAULT)) {
            ExploreFrame frame = explored.searched();

            assertThat(frame.complaint()).isNotEmpty().hasLineCount(1);
            explored.session.reload(Scenarios.find("two-locks"));
            ExploreFrame mended = explored.searched(2);
            assertThat(mended.complaint()).isEmpty();
            assertThat(mended.failure()).isZero();
        }
    }

    private static Scenario withoutProgram(Scenario of) {
        return new Scenario(of.id(), of.title(), of.about(), of.group(), null, null, of.text());
    }
}
