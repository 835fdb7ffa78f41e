package dev.lockstep.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.RunOrigin.Source;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import dev.lockstep.testing.WindowExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class SeedFieldTest {

    @Test
    void aRunMadeByAScheduleShowsNoSeed() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), () -> {
            SeedField seeds = new SeedField();
            TextField field = (TextField) seeds.getChildren().get(1);

            seeds.show(42);
            assertThat(field.getText()).isEqualTo("42");

            seeds.showSchedule();
            assertThat(field.getText()).isEmpty();
            assertThat(field.getPromptText()).isEqualTo("schedule");
            assertThat(field.getAccessibleText()).contains("a schedule made this run");

            seeds.show(0);
            assertThat(field.getText()).isEqualTo("0");
            assertThat(field.getPromptText()).isEmpty();
            assertThat(field.getAccessibleText()).isEqualTo("Seed");
        });
    }

    @Test
    void onlyARunThatBeganByAScheduleIsMadeByOne() {
        assertThat(new RunOrigin(Source.SIMULATED, "schedule").bySchedule()).isTrue();
        assertThat(new RunOrigin(Source.SIMULATED, "schedule, by hand from step 8").bySchedule()).isTrue();
        assertThat(new RunOrigin(Source.RECORDED, "schedule").bySchedule()).isTrue();
        assertThat(new RunOrigin(Source.SIMULATED, "seed 42").bySchedule()).isFalse();
        assertThat(new RunOrigin(Source.SIMULATED, "seed 42, by hand from step 2").bySchedule()).isFalse();
        assertThat(RunOrigin.REAL.bySchedule()).isFalse();
    }
}
