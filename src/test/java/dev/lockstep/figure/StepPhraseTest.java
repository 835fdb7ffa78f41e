package dev.lockstep.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.Threads;
import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepSign;
import dev.lockstep.figure.FigureStep.Mark;
import dev.lockstep.snapshot.Snapshot;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepPhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"A takes lock x.;takes lock x", "A takes x. A waits for y.;takes x. A waits for y.",
                "A's time is over.;A's time is over.", "Task b throws.;Task b throws.", "AB takes x.;AB takes x.",
                "A says …..;says …..", "A 2 takes x.;A 2 takes x."})
    void theNameIsLeftOutWhereTheSentenceBeginsWithIt(String sentence, String phrase) {
        Threads threads = new Threads();
        threads.add(new ThreadId("A"), Activity.RUNNING);
        threads.add(new ThreadId("A 2"), Activity.RUNNING);
        Snapshot after = threads.with(0);
        FigureStep step = new FigureStep(
                1, new ThreadId("A"), "A", new Mark(StepSign.TAKE, "", sentence), after, after, List.of());

        assertThat(StepPhrase.of(step)).isEqualTo(phrase);
    }
}
