package dev.lockstep.session.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import org.junit.jupiter.api.Test;

class PropertyViewTest {

    @Test
    void itSaysNoMoreThanWasJudged() {
        assertThat(text(Held.YES, true, "")).isEqualTo("held");
        assertThat(text(Held.YES, false, "")).isEqualTo("holds so far");
        assertThat(text(Held.SEEN, true, "")).isEqualTo("seen");
        assertThat(text(Held.NO, true, "x is 2")).isEqualTo("broken: x is 2");
        assertThat(text(Held.NO, false, "it was not seen in this run")).isEqualTo("not seen");
        assertThat(text(Held.OPEN, false, "")).isEqualTo("not judged");
        assertThat(text(Held.OPEN, false, "the run did not finish")).isEqualTo("not judged: the run did not finish");
    }

    private static String text(Held held, boolean decided, String message) {
        return PropertyView.of(new PropertyState("x", held, decided, message)).text();
    }
}
