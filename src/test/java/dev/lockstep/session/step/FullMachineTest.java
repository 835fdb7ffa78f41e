package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.Role;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// No memory is left, or no stack, while a scenario runs: nothing follows from that for the scenario.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullMachineTest {

    private final StackOverflowError full = new StackOverflowError("planned");

    private void inSetUp(EngineRuntime port) {
        throw full;
    }

    private void inAThread(EngineRuntime port) {
        port.spawn("A", Role.SCRIPT, () -> {
            port.sleep(Duration.ZERO);
            throw full;
        });
        port.spawn("B", Role.SCRIPT, () -> port.sleep(Duration.ZERO));
    }

    @Test
    void noRunComesOfIt() {
        for (Consumer<EngineRuntime> where : List.<Consumer<EngineRuntime>>of(this::inSetUp, this::inAThread)) {
            Scenario scenario = Steppings.scenario("full", where);
            assertThatThrownBy(() -> TracedRun.bySeed(scenario, 1)).isSameAs(full);
            assertThatThrownBy(() -> LiveRun.of(scenario, Duration.ofSeconds(60))).isSameAs(full);
            Exploration exploration = new Exploration(Objects.requireNonNull(scenario.program()), Plan.DEFAULT);
            assertThatThrownBy(exploration::run).isSameAs(full);
        }
    }

    @Test
    void aSessionSaysSoAndStaysWhereItWas() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.scenario("full", this::inAThread))) {
            assertThat(stepped.at(0).position().finish()).isNull();
            stepped.session.choose("A");
            StepFrame said = stepped.await("a complaint", frame -> !frame.complaint().isEmpty());
            assertThat(said.complaint()).isEqualTo("StackOverflowError: planned");
            assertThat(said.position().finish()).isNull();
        }
    }
}
