package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.SearchCounts;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is said of a search, by why it stopped.
class FindingsTest {

    private static final String NO_PROOF = ": no failure among them, not a proof";
    private static final FoundFailure FAILURE = new FoundFailure(
            new Outcome.PropertyBroken("never: x = 1", "x = 1"), new Schedule(List.of()), 0, false, 1);

    private static Findings findings(
            SearchMethod method, @Nullable StopReason stopped, List<FoundFailure> failures, List<String> unseen) {
        SearchCounts counts = new SearchCounts(1_200, 7, 9_000, failures.size());
        SearchResult result = new SearchResult(counts, stopped, false, List.of(), failures, Set.of());
        return new Findings(Plan.of(method), RunSettings.DEFAULT, result, unseen, 1);
    }

    private static String coverage(SearchMethod method, @Nullable StopReason stopped) {
        return findings(method, stopped, List.of(), List.of()).coverage();
    }

    @Test
    void onlyASearchThatStoppedForNoReasonHasRunEveryOrder() {
        assertThat(coverage(SearchMethod.DPOR, null)).isEqualTo("every order, 1,200 schedules");
    }

    @Test
    void everyReasonIsSaidWithHowManyWereRun() {
        assertThat(coverage(SearchMethod.DPOR, new StopReason.ScheduleLimit(1_200)))
                .isEqualTo("stopped at 1,200 schedules" + NO_PROOF);
        assertThat(coverage(SearchMethod.DPOR, new StopReason.Cancelled()))
                .isEqualTo("cancelled, 1,200 schedules" + NO_PROOF);
        assertThat(coverage(SearchMethod.DPOR, new StopReason.RunsTooLong(500)))
                .isEqualTo("runs were stopped at 500 steps, 1,200 schedules" + NO_PROOF);
        assertThat(coverage(SearchMethod.DFS, new StopReason.PreemptionBound(2)))
                .isEqualTo("only orders with at most 2 pre-emptions, 1,200 schedules" + NO_PROOF);
    }

    @Test
    void chanceNeverCoversAllWhichNeedsNoOtherReason() {
        assertThat(coverage(SearchMethod.RANDOM, new StopReason.ScheduleLimit(1_200)))
                .isEqualTo("1,200 schedules by chance" + NO_PROOF);
        assertThat(coverage(SearchMethod.PCT, new StopReason.RandomOrders()))
                .isEqualTo("1,200 schedules by chance" + NO_PROOF);
        assertThat(coverage(SearchMethod.PCT, new StopReason.Cancelled()))
                .isEqualTo("cancelled, 1,200 schedules by chance" + NO_PROOF);
    }

    @Test
    void somethingIsWrongWhereAnOrderFailsOrNoneShowsWhatShouldBeSeen() {
        StopReason.ScheduleLimit limit = new StopReason.ScheduleLimit(1_200);
        assertThat(findings(SearchMethod.DPOR, null, List.of(), List.of()).hasFailure()).isFalse();
        assertThat(findings(SearchMethod.DPOR, null, List.of(), List.of("both at once")).hasFailure()).isTrue();
        assertThat(findings(SearchMethod.DPOR, limit, List.of(), List.of("both at once")).hasFailure()).isFalse();
        Findings failing = findings(SearchMethod.DPOR, limit, List.of(FAILURE), List.of());
        assertThat(failing.hasFailure()).isTrue();
        assertThat(failing.coverage()).isEqualTo("stopped at 1,200 schedules");
    }

    @Test
    void whatWasCoveredIsSaidInTheLanguageThatIsSpoken() {
        Spoken.change(new PseudoLanguage());
        try {
            for (SearchMethod method : SearchMethod.values()) {
                for (StopReason stopped : Arrays.asList(
                        null, new StopReason.ScheduleLimit(1), new StopReason.Cancelled(),
                        new StopReason.RunsTooLong(500), new StopReason.PreemptionBound(2),
                        new StopReason.RandomOrders())) {
                    Findings findings = findings(method, stopped, List.of(), List.of());
                    assertThat(findings.assumptions()).containsOnly("⟦search⟧");
                    assertThat(findings.coverage()).isEqualTo("⟦search⟧");
                }
            }
        } finally {
            Spoken.change(Spoken.of("en"));
        }
    }

    @Test
    void oneIsSaidAsOne() {
        assertThat(new StopReason.ScheduleLimit(1).words()).isEqualTo("stopped at 1 schedule");
        assertThat(new StopReason.PreemptionBound(1).words()).isEqualTo("only orders with at most 1 pre-emption");
        assertThat(new StopReason.RandomOrders().words()).isEqualTo("random orders are never all");
    }
}
