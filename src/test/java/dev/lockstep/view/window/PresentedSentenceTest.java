package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import dev.lockstep.testing.WindowExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The sentence of a step before an audience.
@ExtendWith(WindowExtension.class)
class PresentedSentenceTest {
    /// In sight, what is painted anew may be less than what changed.
    @Test
    void theWordsOfOneSentenceAreExchangedForThoseOfTheNextOutOfSight() throws Exception {
        List<StepFrame> frames = new ArrayList<>();
        EveryStep.ofSeed(Scenarios.find("lost-update"), 1, (frame, truth) -> frames.add(frame));
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            AudienceScreen screen = new AudienceScreen(1024, 768, Theme.LIGHT);
            screen.show(frames.getFirst());
            TextFlow sentence = screen.sentence();
            List<Boolean> inSight = new ArrayList<>();
            sentence.getChildren()
                    .addListener((ListChangeListener<Node>) change -> inSight.add(sentence.isVisible()));
            List<String> told = new ArrayList<>();
            for (StepFrame frame : frames) {
                screen.show(frame);
                StringBuilder words = new StringBuilder();
                sentence.getChildren().forEach(part -> words.append(((Text) part).getText()));
                told.add(words.toString());
                assertThat(sentence.isVisible()).isTrue();
            }
            assertThat(told).contains("B reads x, which is 0.", "A sets x to 2.");
            assertThat(inSight).hasSizeGreaterThan(4).doesNotContain(true);
        });
    }
}
