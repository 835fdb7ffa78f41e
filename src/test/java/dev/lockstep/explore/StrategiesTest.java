package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.StopReason;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.explore.strategy.PctStrategy;
import dev.lockstep.explore.strategy.RandomOrdersStrategy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// What searches find that do not run every order that differs, what they say they have left out, and how they end.
class StrategiesTest {

    /// Needs one pre-emption: between reading and writing.
    private static final String LOST_UPDATE = """
            variables: {x: 0}
            threads: {A: [x = x + 1], B: [x = x + 1]}
            properties: [{in the end: x = 2}]
            """;

    private static final String FIVE_PHILOSOPHERS = """
            locks: [f1, f2, f3, f4, f5]
            threads:
              P1: [acquire f1, acquire f2, release f2, release f1]
              P2: [acquire f2, acquire f3, release f3, release f2]
              P3: [acquire f3, acquire f4, release f4, release f3]
              P4: [acquire f4, acquire f5, release f5, release f4]
              P5: [acquire f5, acquire f1, release f1, release f5]
            """;

    private static Search search(String program, SearchStrategy strategy, SearchLimits limits) throws Exception {
        return new Search(Searches.subject("classics", program), strategy, limits);
    }

    private static SearchResult lostUpdate(SearchStrategy strategy, long schedules) throws Exception {
        return search(LOST_UPDATE, strategy, new SearchLimits(schedules)).run();
    }

    @Test
    void anErrorThatNeedsOnePreemptionIsNotFoundWithNone() throws Exception {
        SearchResult found = lostUpdate(new DepthFirstStrategy(0), 1_000);

        assertThat(found.failures()).isEmpty();
        assertThat(found.complete()).isFalse();
        assertThat(found.stopped()).isEqualTo(new StopReason.PreemptionBound(0));
        assertThat(found.counts().schedules()).isEqualTo(2);
    }

    @Test
    void anErrorThatNeedsOnePreemptionIsFoundWithOne() throws Exception {
        SearchResult found = lostUpdate(new DepthFirstStrategy(1), 1_000);

        assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.PROPERTY_BROKEN);
        assertThat(found.stopped()).isEqualTo(new StopReason.PreemptionBound(1));
    }

    @Test
    void aBoundThatCutsNothingLeavesNothingOut() throws Exception {
        SearchResult bounded = lostUpdate(new DepthFirstStrategy(20), 1_000);

        assertThat(bounded.complete()).isTrue();
        assertThat(bounded.counts()).isEqualTo(lostUpdate(new DepthFirstStrategy(), 1_000).counts());
    }

    @Test
    void randomPrioritiesFindNoErrorBeyondTheirDepth() throws Exception {
        assertThat(lostUpdate(new PctStrategy(1, 1), 300).failures()).isEmpty();
        assertThat(Searches.kinds(lostUpdate(new PctStrategy(1, 2), 300))).containsExactly(OutcomeKind.PROPERTY_BROKEN);
    }

    @Test
    void randomPrioritiesFindTheDeadlockOfFivePhilosophers() throws Exception {
        SearchResult found = search(FIVE_PHILOSOPHERS, new PctStrategy(1, 5), new SearchLimits(5_000)).run();

        assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.DEADLOCK);
    }

    @Test
    void randomOrdersAreAsManyAsOneLikesAndNeverAll() throws Exception {
        for (SearchStrategy strategy : List.of(new RandomOrdersStrategy(7), new PctStrategy(7, 3))) {
            SearchResult found = lostUpdate(strategy, 200);

            assertThat(Searches.kinds(found)).containsExactly(OutcomeKind.PROPERTY_BROKEN);
            assertThat(found.counts().schedules()).isEqualTo(200);
            assertThat(found.complete()).isFalse();
            assertThat(found.stopped()).isEqualTo(new StopReason.ScheduleLimit(200));
            assertThat(strategy.leftOut()).isEqualTo(new StopReason.RandomOrders());
        }
    }

    @Test
    void oneSeedGivesOneResult() throws Exception {
        assertThat(lostUpdate(new RandomOrdersStrategy(7), 200))
                .isEqualTo(lostUpdate(new RandomOrdersStrategy(7), 200));
        assertThat(lostUpdate(new PctStrategy(7, 3), 200)).isEqualTo(lostUpdate(new PctStrategy(7, 3), 200));
        assertThat(lostUpdate(new PctStrategy(7, 3), 200)).isNotEqualTo(lostUpdate(new PctStrategy(8, 3), 200));
    }

    @Test
    void aLimitThatIsJustEnoughStopsNothing() throws Exception {
        long all = lostUpdate(new DepthFirstStrategy(), 1_000).counts().schedules();

        assertThat(lostUpdate(new DepthFirstStrategy(), all).complete()).isTrue();
        SearchResult tooFew = lostUpdate(new DepthFirstStrategy(), all - 1);
        assertThat(tooFew.stopped()).isEqualTo(new StopReason.ScheduleLimit(all - 1));
        assertThat(tooFew.counts().schedules()).isEqualTo(all - 1);
    }

    @Test
    void aLimitOfNoneIsRefused() {
        assertThatThrownBy(() -> new SearchLimits(0)).hasMessageContaining("schedules is 0");
        assertThatThrownBy(() -> new DepthFirstStrategy(-1)).hasMessageContaining("pre-emptions are -1");
        assertThatThrownBy(() -> new PctStrategy(1, 0)).hasMessageContaining("depth is 0");
    }

    @Test
    void whoCancelsFromAnotherThreadGetsWhatWasCounted() throws Exception {
        Search search = search(FIVE_PHILOSOPHERS, new DepthFirstStrategy(), SearchLimits.NONE);
        FutureTask<SearchResult> result = onAThread(search::run);
        until(() -> search.counts().schedules() >= 50);

        search.cancel();

        assertThatItWasCutShort(search, result.get());
    }

    @Test
    void whoeverInterruptsTheCallerCancels() throws Exception {
        Search search = search(FIVE_PHILOSOPHERS, new DepthFirstStrategy(), SearchLimits.NONE);
        FutureTask<SearchResult> result = new FutureTask<>(() -> {
            SearchResult found = search.run();
            assertThat(Thread.interrupted()).isTrue();
            return found;
        });
        Thread caller = new Thread(result);
        caller.start();
        until(() -> search.counts().schedules() >= 50);

        caller.interrupt();

        assertThatItWasCutShort(search, result.get());
    }

    private static void assertThatItWasCutShort(Search search, SearchResult result) {
        assertThat(result.stopped()).isEqualTo(new StopReason.Cancelled());
        assertThat(result.counts()).isEqualTo(search.counts());
        assertThat(result.counts().schedules()).isGreaterThanOrEqualTo(50);
        assertThat(result.outcomes().stream().mapToLong(OutcomeCount::schedules).sum())
                .isEqualTo(result.counts().schedules());
    }

    private static <T> FutureTask<T> onAThread(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        new Thread(task).start();
        return task;
    }

    private static void until(BooleanSupplier state) {
        while (!state.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
