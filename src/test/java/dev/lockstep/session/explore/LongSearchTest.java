package dev.lockstep.session.explore;

import static dev.lockstep.session.explore.Explored.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.ExploreFrame.SearchState.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A search that would go on for hours.
class LongSearchTest {
    private static final SearchPlan LONG = new SearchPlan(Strategy.DPOR, Long.MAX_VALUE, null, 1);

    @Test
    void framesTellItsProgressAndTheRunCanBeSteppedMeanwhile() throws Exception {
        try (Explored explored = new Explored(Searchable.vast(3), LONG)) {
            explored.await("progress", frame -> frame.search().progress().schedules() > 0);
            explored.session.controls().jump(9);
            ExploreFrame stepped = explored.await("step 9", frame -> frame.shown().position().step() == 9);
            explored.await(
                    "more", frame -> frame.search().progress().schedules() > stepped.search().progress().schedules());

            assertThat(stepped.search().phase()).isEqualTo(Phase.SEARCHING);
            assertThat(explored.frames())
                    .extracting(frame -> frame.search().progress().schedules())
                    .isSorted();
        }
    }

    @Test
    void aComplaintOfAPersonsCommandIsNotWipedAwayByProgress() throws Exception {
        try (Explored explored = new Explored(Searchable.vast(3), LONG)) {
            explored.await("an outcome", frame -> frame.search().found() != null);
            explored.session.showFailure(0);
            long then = explored.await("a complaint", frame -> !frame.complaint().isEmpty()).search().progress()
                    .schedules();
            ExploreFrame later = explored.await("progress", frame -> frame.search().progress().schedules() > then);

            assertThat(later.complaint()).isEqualTo("There is no failure 1.");
        }
    }

    @Test
    void whatItHasFoundIsToldAndShownMeanwhileAndKeepsItsIndices() throws Exception {
        try (Explored explored = new Explored(Searchable.vastAndFailing(3), LONG)) {
            ExploreFrame early = explored.await("a failure", frame -> frame.failure() != null);
            explored.await(
                    "more orders of the first outcome",
                    frame -> orders(frame) > orders(early) && frame.search().phase() == Phase.SEARCHING);
            explored.session.showOutcome(0);
            ExploreFrame asked = explored.await("the outcome", frame -> frame.outcome() != null);
            explored.session.cancel();
            ExploreFrame end = explored.await("the end", frame -> frame.search().phase() == Phase.DONE);

            assertThat(early.search().phase()).isEqualTo(Phase.SEARCHING);
            assertThat(found(early).complete()).isFalse();
            assertThat(found(early).failures().getFirst().shortest()).isFalse();
            assertThat(early.sentences()).hasSize(found(early).failures().getFirst().steps());
            assertThat(asked.search().phase()).isEqualTo(Phase.SEARCHING);
            assertThat(ends(end)).startsWith(ends(early).toArray(String[]::new));
            assertThat(kinds(end)).startsWith(kinds(early).toArray(String[]::new));
            assertThat(orders(end)).isGreaterThan(orders(early));
            // What was asked for stays, though the search is over and knows a shortest failure.
            assertThat(end.outcome()).isZero();
            assertThat(end.run()).isEqualTo(asked.run());
        }
    }

    private static long orders(ExploreFrame frame) {
        return frame.search().found() == null ? 0 : found(frame).outcomes().getFirst().schedules();
    }

    private static List<String> ends(ExploreFrame frame) {
        return found(frame).outcomes().stream().map(outcome -> outcome.headline() + outcome.left()).toList();
    }

    private static List<String> kinds(ExploreFrame frame) {
        return found(frame).failures().stream().map(failure -> failure.outcome().toString()).toList();
    }

    @Test
    void whenItIsCancelledItsCountsAreThoseOfWhatWasRun() throws Exception {
        try (Explored explored = new Explored(Searchable.vast(3), LONG)) {
            explored.await("progress", frame -> frame.search().progress().schedules() > 100);
            explored.session.cancel();
            ExploreFrame end = explored.searched();

            assertThat(found(end).complete()).isFalse();
            assertThat(found(end).coverage()).contains("not a proof");
            assertThat(found(end).outcomes().stream().mapToLong(outcome -> outcome.schedules()).sum())
                    .isEqualTo(end.search().progress().schedules())
                    .isGreaterThan(100);
            assertThat(end.search().progress().steps())
                    .isGreaterThanOrEqualTo(end.search().progress().schedules() * 24);
            assertThat(end.outcome()).isZero();
        }
    }

    @Test
    void whenItIsCancelledBeforeItHasBegunItEndsAllTheSame() throws Exception {
        try (Explored explored = new Explored(Searchable.vast(3), LONG)) {
            explored.session.search(LONG);
            explored.session.cancel();
            ExploreFrame cancelled = explored.await(
                    "the end of the second search",
                    frame -> frame.search().number() == 2 && frame.search().phase() == Phase.DONE);
            assertThat(found(cancelled).complete()).isFalse();
        }
    }

    @Test
    void anotherTakesItsPlaceAtOnce() throws Exception {
        try (Explored explored = new Explored(Searchable.vast(3), LONG)) {
            explored.await("progress", frame -> frame.search().progress().schedules() > 0);
            explored.session.search(new SearchPlan(Strategy.RANDOM, 50, null, 7));
            ExploreFrame second = explored.searched(2);

            assertThat(second.search().progress().schedules()).isEqualTo(50);
        }
    }

    @Test
    void whenTheSessionIsClosedNoThreadIsLeftAndNoFrameComes() throws Exception {
        List<Thread> threads;
        Explored explored = new Explored(Searchable.vast(3), LONG);
        try (explored) {
            explored.await("progress", frame -> frame.search().progress().schedules() > 0);
            threads = ours();
            assertThat(threads).extracting(Thread::getName).contains("lockstep-searches", "lockstep-search");
        }
        int frames = explored.frames().size();

        assertThat(threads).noneMatch(Thread::isAlive);
        explored.session.controls().step();
        explored.session.search(LONG);
        assertThat(explored.frames()).hasSize(frames);
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lockstep-se"))
                .toList();
    }
}
