package dev.lockstep.explore.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.strategy.PrefixStrategy;
import dev.lockstep.explore.strategy.RandomOrdersStrategy;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.read.Scenarios;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is said of continuations where there was no time, what was asked cannot be, or the beginning does not fit.
class ContinuationsLimitsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static Program program(String id) {
        return Objects.requireNonNull(Scenarios.builtIn(id).program());
    }

    private static Continuations ahead(String id, String before, Duration budget) {
        return new Continuations(program(id), Schedule.parse(before), budget);
    }

    @Test
    void whatWasCancelledIsNotKnown() {
        Continuations ahead = ahead("philosophers", "", LONG);
        ahead.cancel();

        assertThat(ahead.toFailure()).isEqualTo(new Reachability.NotKnown(0));
        assertThat(ahead.returns(new ThreadId("P1"))).isEmpty();
    }

    @Test
    void withoutTimeNothingIsClaimedOfAllOrders() {
        Continuations ahead = ahead("philosophers-ordered", "", Duration.ZERO);

        assertThat(ahead.toFailure()).isEqualTo(new Reachability.NotKnown(1));
        assertThat(ahead.returns(new ThreadId("P1"))).isEmpty();
    }

    @Test
    void anOutcomeIsReachedOrNoneOfAllOrdersReachesIt() {
        Program adds = program("lost-update");
        RunEndState lost = RunEndState.of(adds, Schedule.parse("A,B,A,B,A,B"));

        assertThat(ahead("lost-update", "A", LONG).toOutcome(lost)).isInstanceOf(Reachability.Found.class);
        assertThat(ahead("lost-update", "A,A", LONG).toOutcome(lost)).isEqualTo(new Reachability.None(1));
        assertThatIllegalArgumentException().isThrownBy(() -> RunEndState.of(adds, Schedule.parse("A,B")))
                .withMessageStartingWith("after these choices the run is not over");
    }

    @Test
    void aConditionOfAnotherKindIsRefused() {
        Program adds = program("lost-update");
        Property end = ((ScriptedProgram) adds).plan().properties().stream()
                .filter(each -> each.kind() == Property.Kind.IN_THE_END)
                .findFirst()
                .orElseThrow();

        assertThat(ahead("lost-update", "", LONG).holdsInTheEnd(end).map(Prospect::extent))
                .contains(Extent.SOME_ORDERS);
        assertThatIllegalArgumentException().isThrownBy(() -> ahead("lost-update", "", LONG).comes(end))
                .withMessageStartingWith("not a condition of this program for sometimes");
        assertThatIllegalArgumentException().isThrownBy(() -> new Prospect(null, null, 3));
    }

    @Test
    void aBeginningThatCannotBeMadeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ahead("two-locks", "A,C", LONG).toFailure())
                .withMessageStartingWith("choice 2 of the schedule is C, but only these can be made: [A, B]");
    }

    @Test
    void theShortestFailureBehindABeginningBeginsWithIt() {
        SearchResult found = new Search(
                ProgramJudge.subjectOf(program("two-locks")),
                new PrefixStrategy(Schedule.parse("B"), new DporStrategy()), SearchLimits.NONE)
                .run();

        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.schedule()).isEqualTo(Schedule.parse("B,A"));
            assertThat(failure.shortest()).isTrue();
        });
    }

    @Test
    void randomOrdersHaveNoEndBehindABeginningEither() {
        PrefixStrategy random = new PrefixStrategy(Schedule.parse("A,B:spurious"), new RandomOrdersStrategy(1));

        assertThat(random.anew()).isNull();
        assertThat(random.leastWakeups()).isEqualTo(1);
    }

    @Test
    void aBeginningLongerThanTheRunEndsWithIt() {
        assertThat(ahead("lost-update", "A,A,A,B,B,B,A", LONG).toSoundEnd()).isInstanceOf(Reachability.Found.class);
    }
}
