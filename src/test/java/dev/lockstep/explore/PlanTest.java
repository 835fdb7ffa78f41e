package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.testing.InGerman;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void aPlanThatCannotBeSearchedIsRefusedInEitherLanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(SearchMethod.DPOR, 10, 2, 1))
                .withMessage(
                        "pre-emptions can be bounded only with dfs: partial-order reduction would leave out orders "
                                + "within the bound")
                .satisfies(
                        refused -> assertThat(InGerman.line(refused)).isEqualTo(
                                "Verdrängungen lassen sich nur mit dfs begrenzen: Halbordnungs-Reduktion ließe "
                                        + "Reihenfolgen innerhalb der Grenze aus"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(SearchMethod.DFS, 0, null, 1))
                .withMessage("the most schedules are 0, it must be 1 at least")
                .satisfies(InGerman::line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Plan(SearchMethod.DFS, 10, -1, 1))
                .withMessage("the most pre-emptions are -1, it must be 0 at least")
                .satisfies(InGerman::line);
    }
}
