package dev.lockstep.diagram.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarrierPlacementTest {

    @Test
    void whoComesToTheGateAgainIsNotWhereItWasLeft() throws BadScenario {
        Timeline run = TracedRun.bySeed(Scenarios.find("barrier-reset"), 42).timeline();
        List<String> wrong = new ArrayList<>();
        int cameAgain = 0;
        for (int step = 1; step <= run.trace().last(); step++) {
            Snapshot snapshot = run.at(step);
            for (BarrierView barrier : snapshot.barriers().values()) {
                BarrierPlacement places = BarrierPlacement.of(snapshot, barrier, snapshot.nanos());
                Set<ThreadId> left = new HashSet<>(places.passed());
                left.addAll(places.gaveUp());
                for (ThreadView thread : snapshot.threads().values()) {
                    boolean comes = thread.standing().operation().text().equals("take lock barrier.gate");
                    cameAgain += comes && barrier.known().containsKey(thread.id()) ? 1 : 0;
                    if (comes && left.contains(thread.id())) {
                        wrong.add("step " + step + ": " + thread.id());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(cameAgain).as("how often somebody comes who was here before").isPositive();
    }
}
