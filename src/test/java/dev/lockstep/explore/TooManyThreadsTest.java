package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.testing.InGerman;
import org.junit.jupiter.api.Test;

class TooManyThreadsTest {

    @Test
    void aProgramOfMoreThreadsThanASearchHasRoomForIsRefusedInEitherLanguage() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Searches.search(port -> {
                    for (int thread = 0; thread <= 64; thread++) {
                        port.spawn("T" + thread, Role.SCRIPT, () -> {});
                    }
                }, new DporStrategy()))
                .withMessage("a search has room for 64 threads and as many choices")
                .satisfies(
                        refused -> assertThat(InGerman.line(refused))
                                .isEqualTo("eine Suche hat Platz für 64 Threads und ebenso viele Entscheidungen"));
    }
}
