package dev.lockstep.runtime.stepped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative.Signal;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.testing.InGerman;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "A:timeout", "A:spurious", "A:cancelled", "A:signal=C", "pool.worker 1", "a%3Ab%25%2C%3D"})
    void aChoiceIsReadAsItIsWritten(String text) {
        assertThat(Choice.parse(text)).hasToString(text);
    }

    @Test
    void theFormsMeanWhatTheySay() {
        ThreadId thread = new ThreadId("user:1");
        assertThat(Choice.parse("user%3A1:timeout")).isEqualTo(new Choice(thread, Way.TIMEOUT));
        assertThat(Choice.parse("A:signal=user%3A1"))
                .isEqualTo(new Choice(new ThreadId("A"), new Signal(thread)));
    }

    @Test
    void aScheduleIsReadAsItIsWritten() {
        assertThat(Schedule.parse("A, B:timeout,A:signal=C")).hasToString("A,B:timeout,A:signal=C");
        assertThat(Schedule.parse("").size()).isZero();
    }

    @Test
    void aChoiceCanBeSaidWithHowOftenItIsMade() {
        assertThat(Schedule.parse("A×3, B*2,A")).hasToString("A,A,A,B,B,A");
        assertThat(Schedule.parse("A:timeout×2,A:signal=C×2")).hasToString("A:timeout,A:timeout,A:signal=C,A:signal=C");
        assertThat(Schedule.parse("A2×1")).hasToString("A2");
        assertThat(Schedule.parse("A×100000").size()).isEqualTo(100_000);
    }

    @Test
    void aNameThatEndsLikeThatIsWrittenAsAName() {
        Choice choice = new Choice(new ThreadId("A×3"), new Signal(new ThreadId("C*12")));

        assertThat(choice).hasToString("A%D73:signal=C%2A12");
        assertThat(Schedule.parse(choice + "×2").choices()).containsExactly(choice, choice);
        assertThat(Choice.parse("A×3").thread()).isEqualTo(new ThreadId("A×3"));
        assertThat(new Choice(new ThreadId("A×B*"), Way.GO)).hasToString("A×B*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A×0", "A*100001", "A×99999999999999999999"})
    void howOftenIsANumberWithinBounds(String text) {
        assertThatThrownBy(() -> Schedule.parse("B," + text))
                .hasMessage(
                        "choice 2 of the schedule is \"" + text + "\": after × or * comes how often, 1 to 100000");
    }

    @Test
    void whatIsRepeatedMustBeAChoice() {
        assertThatThrownBy(() -> Schedule.parse("A,×9"))
                .hasMessageStartingWith("choice 2 of the schedule is not a choice");
    }

    @Test
    void aFewLettersCannotMakeAScheduleLongerThanAnyRun() {
        assertThatThrownBy(() -> Schedule.parse("A×100000,".repeat(10) + "B×2"))
                .hasMessage("choice 11 of the schedule, \"B×2\", makes it longer than 1000000 choices");
    }

    @Test
    void ofItsChoicesThoseAreCountedThatWakeWithoutACause() {
        assertThat(Schedule.parse("A,A:spurious,B:timeout,B:spurious,A").spuriousWakeups()).isEqualTo(2);
        assertThat(Schedule.parse("A,B:timeout,A:signal=C").spuriousWakeups()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":timeout", "A:", "A:later", "A:signal=", "A:timeout:timeout", "A=B", "A%", "A%41"})
    void whatIsNoChoiceIsRefused(String text) {
        assertThatThrownBy(() -> Choice.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining('"' + text + '"')
                .satisfies(refused -> assertThat(InGerman.line(refused)).startsWith("keine Entscheidung: „" + text));
    }

    @Test
    void theFirstWrongChoiceOfAScheduleIsNamedWithItsPlace() {
        assertThatThrownBy(() -> Schedule.parse("A,B,A:later,C:"))
                .hasMessageStartingWith("choice 3 of the schedule is not a choice: \"A:later\"")
                .satisfies(
                        refused -> assertThat(InGerman.line(refused))
                                .startsWith("Entscheidung 3 des Ablaufplans ist keine Entscheidung: „A:later“: "));
    }
}
