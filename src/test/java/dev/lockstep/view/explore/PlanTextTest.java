package dev.lockstep.view.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.explain.Spoken;
import dev.lockstep.session.control.SearchPlan.Strategy;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.testing.InGerman;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanTextTest {

    @Test
    void numbersAreReadWithTheirGaps() {
        assertThat(PlanText.read(Strategy.DFS, "10\u202f000", "2", "1"))
                .isEqualTo(new SearchPlan(Strategy.DFS, 10_000, 2, 1));
        assertThat(PlanText.read(Strategy.PCT, "10,000", "", "-7"))
                .isEqualTo(new SearchPlan(Strategy.PCT, 10_000, null, -7));
    }

    @Test
    void aBoundOnPreemptionsThatWasTypedBeforeIsForgottenWhereThereIsNone() {
        assertThat(PlanText.read(Strategy.DPOR, "5", "2", "1").preemptions()).isNull();
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanText.read(Strategy.DFS, "many", "", "1"))
                .withMessage("Most schedules: \"many\" was typed, expected a whole number, 1 at least.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanText.read(Strategy.DFS, "0", "", "1"))
                .withMessageContaining("1 at least");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlanText.read(Strategy.DFS, "5", "-1", "1"))
                .withMessageContaining("Most pre-emptions");
    }

    @Test
    void whatIsNoNumberIsRefusedInGermanToo() {
        Spoken.change(Spoken.of("de"));
        for (List<String> typed : List.of(List.of("many", "", "1"), List.of("5", "-1", "1"), List.of("5", "", "x"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> PlanText.read(Strategy.DFS, typed.getFirst(), typed.get(1), typed.getLast()))
                    .satisfies(refused -> InGerman.isGerman(ErrorLine.of(refused)));
        }
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void itIsSaidWhyThereIsNoBoundOnPreemptions() {
        for (Strategy strategy : SearchPlan.strategies()) {
            assertThat(PlanText.whyUnbounded(strategy).isEmpty()).isEqualTo(strategy.boundsPreemptions());
        }
    }
}
