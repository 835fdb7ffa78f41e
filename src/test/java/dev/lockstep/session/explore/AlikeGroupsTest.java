package dev.lockstep.session.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.outcome.AlikeNames;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome.Stuck;
import dev.lockstep.runtime.stepped.Outcome.WaitsFor;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.AlikeThreads;
import dev.lockstep.scenario.program.AlikeThreads.Member;
import dev.lockstep.session.frame.SearchReport.AlikeOutcomes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Outcomes that differ only by which of alike threads is which.
class AlikeGroupsTest {

    private static final AlikeThreads ABC = alike("A", "B", "C");

    private static AlikeThreads alike(String... threads) {
        return new AlikeThreads(Arrays.stream(threads).map(thread -> new Member(thread, List.of())).toList());
    }

    private static OutcomeCount outcome(FailureKey key, boolean ok, String... left) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < left.length; at += 2) {
            values.put(left[at], left[at + 1]);
        }
        return new OutcomeCount(
                new RunOutcome(List.of(key)), values, List.of(), ok, 1, new Schedule(List.of()));
    }

    private static OutcomeCount well(String a, String b, String c) {
        return outcome(new FailureKey.Finished(), true, "thread A", a, "thread B", b, "thread C", c);
    }

    private static OutcomeCount stuck(String... threads) {
        return outcome(
                new FailureKey.WaitsForever(
                        Arrays.stream(threads)
                                .map(
                                        thread -> new Stuck(
                                                new ThreadId(thread), StepOperation.of("wait on full"), "", null,
                                                false))
                                .toList()),
                false);
    }

    private static List<AlikeOutcomes> groups(List<AlikeThreads> alike, OutcomeCount... outcomes) {
        return new AlikeGroups(alike).of(List.of(outcomes));
    }

    private static AlikeOutcomes group(boolean every, List<List<String>> sets, Integer... outcomes) {
        return new AlikeOutcomes(List.of(outcomes), new AlikeNames(sets, every));
    }

    @Test
    void whoeverOfThemIsStuckIsOneAndAnyOnceEachChoiceWasFound() {
        List<List<String>> abc = List.of(List.of("A", "B", "C"));
        assertThat(groups(List.of(ABC), stuck("A", "B"), stuck("A"), stuck("B", "C")))
                .containsExactly(group(false, abc, 0, 2), AlikeOutcomes.alone(1));
        assertThat(groups(List.of(ABC), stuck("A", "B"), stuck("A"), stuck("B", "C"), stuck("A", "C")))
                .containsExactly(group(true, abc, 0, 2, 3), AlikeOutcomes.alone(1));
    }

    @Test
    void resultsAreExchangedWithTheNamesInThem() {
        assertThat(
                groups(
                        List.of(ABC), well("by A", "by A", "by C"), well("by A", "by B", "by B"),
                        well("by A", "by A", "by A"), well("by B", "by A", "by C")))
                .extracting(AlikeOutcomes::outcomes)
                .containsExactly(List.of(0, 1), List.of(2), List.of(3));
    }

    @Test
    void aCycleIsTheSameFromWhicheverThreadItIsTold() {
        LockId left = new LockId("", "left");
        LockId right = new LockId("", "right");
        FailureKey.Deadlock one = new FailureKey.Deadlock(
                List.of(
                        new WaitsFor(new ThreadId("A"), left, new ThreadId("B")),
                        new WaitsFor(new ThreadId("B"), right, new ThreadId("A"))));
        FailureKey.Deadlock other = new FailureKey.Deadlock(
                List.of(
                        new WaitsFor(new ThreadId("A"), right, new ThreadId("B")),
                        new WaitsFor(new ThreadId("B"), left, new ThreadId("A"))));
        assertThat(groups(List.of(alike("A", "B")), outcome(one, false), outcome(other, false)))
                .containsExactly(group(true, List.of(List.of("A", "B")), 0, 1));
    }

    @Test
    void setsChangePlacesEachForItself() {
        assertThat(
                groups(
                        List.of(alike("A", "B"), alike("W1", "W2")), stuck("A", "W1"), stuck("B", "W2"),
                        stuck("A", "W2"), stuck("B", "W1"), stuck("A", "B", "W1")))
                .containsExactly(
                        group(true, List.of(List.of("A", "B"), List.of("W1", "W2")), 0, 1, 2, 3),
                        AlikeOutcomes.alone(4));
    }

    @Test
    void whatDiffersInAnythingElseIsNotTheSame() {
        OutcomeCount failed = outcome(
                new FailureKey.Finished(), false, "thread A", "1", "thread B", "2", "thread C", "2");
        OutcomeCount counted = outcome(
                new FailureKey.Finished(), true, "thread A", "2", "thread B", "1", "thread C", "2", "hits", "1");
        assertThat(groups(List.of(ABC), well("1", "2", "2"), failed, counted))
                .extracting(AlikeOutcomes::outcomes)
                .containsExactly(List.of(0), List.of(1), List.of(2));
    }

    @Test
    void moreOutcomesJoinTheGroupsOfThoseBefore() {
        AlikeGroups groups = new AlikeGroups(List.of(ABC));
        groups.of(List.of(stuck("A")));
        assertThat(groups.of(List.of(stuck("A"), stuck("B"))).getFirst().outcomes()).containsExactly(0, 1);
        assertThat(groups.of(List.of(stuck("A"), stuck("B"), stuck("C"))).getFirst().names().every()).isTrue();
    }

    @Test
    void withTooManyWaysOfExchangingEachIsToldByItself() {
        AlikeThreads many = new AlikeThreads(
                IntStream.range(0, 7).mapToObj(at -> new Member("T" + at, List.of())).toList());
        assertThat(groups(List.of(many), stuck("T0"), stuck("T1")))
                .containsExactly(AlikeOutcomes.alone(0), AlikeOutcomes.alone(1));
    }
}
