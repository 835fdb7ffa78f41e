package dev.lockstep.diagram.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.question.Concealment;
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

    @Test
    void whoStandsAtTheGateIsCountedThereOrLeaves() throws BadScenario {
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (String id : List.of("barrier-three-meet", "barrier-abort", "barrier-reuse", "barrier-interrupt")) {
            for (int seed = 1; seed <= 5; seed++) {
                Timeline run = TracedRun.bySeed(Scenarios.find(id), seed).timeline();
                for (int step = 1; step <= run.trace().last(); step++) {
                    Snapshot snapshot = run.at(step);
                    for (BarrierView barrier : snapshot.barriers().values()) {
                        BarrierPlacement places = BarrierPlacement.of(snapshot, barrier, snapshot.nanos());
                        Set<ThreadId> counted = new HashSet<>(barrier.arrived());
                        counted.addAll(places.leaving().keySet());
                        String count = new GateCard(snapshot, barrier, StageInput.of(826, 590, 0, "", ""), places)
                                .count(places.ghosts().size());
                        boolean said = !count.endsWith("here") || count.startsWith(places.gate().size() + " of ");
                        if (!counted.equals(Set.copyOf(places.gate())) || !said) {
                            wrong.add(id + ", step " + step + ": " + places.gate() + ", \"" + count + "\"");
                        }
                        for (ThreadView thread : snapshot.threads().values()) {
                            boolean holds = BarrierPlacement.holdsTheLock(snapshot, barrier, thread);
                            held += holds && !places.gate().contains(thread.id()) ? 1 : 0;
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(held).as("how often a lock of a gate is held by somebody not counted").isPositive();
    }

    @Test
    void whoWasInterruptedDidNotGiveUp() throws BadScenario {
        Set<String> said = new HashSet<>();
        for (int seed = 1; seed <= 20; seed++) {
            Timeline run = TracedRun.bySeed(Scenarios.find("barrier-interrupt"), seed).timeline();
            for (int step = 1; step <= run.trace().last(); step++) {
                Snapshot snapshot = run.at(step);
                snapshot.barriers().values().forEach(barrier -> {
                    Set<ThreadId> those = BarrierPlacement.of(snapshot, barrier, snapshot.nanos()).gaveUp();
                    if (!those.isEmpty()) {
                        said.add(BarrierPlacement.gaveUp(barrier, those));
                    }
                });
            }
        }

        assertThat(said).containsExactly("interrupted");
    }

    /// Who was woken and must take the lock of the gate again stands there, also where a question hides that.
    @Test
    void whileAQuestionIsOpenEveryPartyStandsWhereItStood() throws BadScenario {
        List<String> wrong = new ArrayList<>();
        int woken = 0;
        for (String id : List.of("barrier-reuse", "barrier-no-generation", "barrier-abort", "barrier-interrupt")) {
            for (int seed = 1; seed <= 5; seed++) {
                Timeline run = TracedRun.bySeed(Scenarios.find(id), seed).timeline();
                for (int step = 1; step <= run.trace().last(); step++) {
                    Snapshot snapshot = run.at(step);
                    Snapshot concealed = Concealment.of(snapshot);
                    for (BarrierView barrier : snapshot.barriers().values()) {
                        BarrierPlacement shown = BarrierPlacement.of(concealed, barrier, snapshot.nanos());
                        BarrierPlacement places = BarrierPlacement.of(snapshot, barrier, snapshot.nanos());
                        if (!shown.equals(places)) {
                            wrong.add(id + ", step " + step + ": " + shown + ", not " + places);
                        }
                        woken += (int) places.gate().stream().filter(snapshot::isWoken).count();
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(woken).as("how often somebody woken stands at a gate").isPositive();
    }
}
