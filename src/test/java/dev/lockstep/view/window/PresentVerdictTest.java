package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.BuiltInRun;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.view.settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import dev.lockstep.testing.WindowExtension;
import org.testfx.util.WaitForAsyncUtils;

/// The verdict on a run is whole before an audience: of each run of a built-in program that ends, also with each
/// failure a search finds.
@ExtendWith(WindowExtension.class)
class PresentVerdictTest {
    private static final List<StepFrame> ENDS = new ArrayList<>();

    @BeforeAll
    static void run() {
        for (BuiltInRun run : BuiltInRun.all(2, 300)) {
            StepFrame[] last = new StepFrame[1];
            run.walk((frame, truth) -> last[0] = frame);
            ENDS.add(last[0]);
        }
    }

    @Test
    void noVerdictIsCut() throws Exception {
        List<String> cut = new ArrayList<>();
        int[] verdicts = new int[1];
        for (double[] size : new double[][]{{1024, 768}, {1366, 768}, {1920, 1080}}) {
            WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
                AudienceScreen screen = new AudienceScreen(size[0], size[1], Theme.LIGHT);
                for (StepFrame end : ENDS) {
                    screen.show(end);
                    for (AudienceScreen.SeenLabel label : screen.verdict()) {
                        verdicts[0]++;
                        if (!label.shown().equals(label.whole())) {
                            cut.add(size[0] + " × " + size[1] + ", " + end.scenario().id() + ": " + label);
                        }
                    }
                }
            });
        }
        assertThat(cut).isEmpty();
        assertThat(verdicts[0]).isGreaterThan(600);
    }

    @Test
    void whileChoicesAreOpenItIsSaidWhichPropertyBroke() throws Exception {
        Scenario scenario = Scenarios.read(
                "broken.yaml", """
                        lockstep: 1
                        id: broken
                        title: Broken
                        about: A property breaks, and the run goes on.
                        group: classics
                        program:
                          variables: {x: 0}
                          threads:
                            A: [x = 1, x = 2]
                          properties:
                            - always: x <= 0
                        """);
        StepFrame[] last = new StepFrame[1];
        EveryStep.ofSchedule(scenario, Schedule.parse("A,A"), (frame, truth) -> {
            if (frame.position().step() == 1) {
                last[0] = frame;
            }
        });

        String alarm = WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            AudienceScreen screen = new AudienceScreen(1024, 768, Theme.LIGHT);
            screen.show(last[0]);
            return screen.alarm();
        });
        assertThat(alarm).isEqualTo("Property broken: x = 1, more than 0");
    }
}
