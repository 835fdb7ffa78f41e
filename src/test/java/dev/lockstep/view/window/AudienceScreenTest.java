package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.AudienceScreen.SeenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Every text that an audience sees is large enough for the last row, and on the screen: of every built-in program at
/// every step of one run.
@ExtendWith(ApplicationExtension.class)
class AudienceScreenTest {
    private static final List<StepFrame> FRAMES = new ArrayList<>();

    private final List<String> faults = new ArrayList<>();
    private double smallest = Double.POSITIVE_INFINITY;
    private int steps;
    private long texts;

    @BeforeAll
    static void run() {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                EveryStep.ofSeed(scenario, 1, (frame, truth) -> FRAMES.add(frame));
            }
        }
    }

    @AfterAll
    static void forget() {
        FRAMES.clear();
    }

    @Test
    void noTextIsUnder20PixelsAt1024By768() throws Exception {
        walk(1024, 768, 20);
    }

    @Test
    void noTextIsUnder28PixelsAt1920By1080() throws Exception {
        walk(1920, 1080, 28);
    }

    private void walk(double width, double height, double least) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(120), () -> {
            AudienceScreen screen = new AudienceScreen(width, height, Theme.LIGHT);
            for (StepFrame frame : FRAMES) {
                screen.show(frame);
                steps++;
                String where = frame.scenario().id() + ", step " + frame.position().step() + ": ";
                for (SeenText seen : screen.texts()) {
                    look(where, seen, screen, least);
                }
            }
        });
        long programs = FRAMES.stream().map(frame -> frame.scenario().id()).distinct().count();
        System.out.printf(
                Locale.ROOT,
                "on a screen of %.0f × %.0f the smallest text has %.2f px, of %d in %d steps of %d programs%n",
                width, height, smallest, texts, steps, programs);
        assertThat(faults).isEmpty();
        assertThat(programs).isGreaterThan(40);
        assertThat(steps).isGreaterThan(500);
        assertThat(texts).isGreaterThan(10L * steps);
    }

    private void look(String where, SeenText seen, AudienceScreen screen, double least) {
        texts++;
        smallest = Math.min(smallest, seen.pixels());
        if (seen.pixels() < least) {
            faults.add(where + "\"" + seen.text() + "\" has " + seen.pixels() + " px");
        }
        if (seen.where().getMinX() < -0.5 || seen.where().getMaxX() > screen.width() + 0.5
                || seen.where().getMinY() < -0.5 || seen.where().getMaxY() > screen.height() + 0.5) {
            faults.add(where + "\"" + seen.text() + "\" leaves the screen: " + seen.where());
        }
    }
}
