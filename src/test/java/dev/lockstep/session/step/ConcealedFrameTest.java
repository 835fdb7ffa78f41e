package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.snapshot.history.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a frame tells while a question is open, at every step of runs of every built-in program.
class ConcealedFrameTest {

    private static final int SEEDS = 3;

    static Stream<Scenario> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void whatComesIsNotInIt(Scenario scenario) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            List<StepFrame> there = new ArrayList<>();
            int steps = EveryStep.oneByOneAsked(
                    scenario, seed, there::add, back -> {
                        StepFrame alone = there.get(back.position().step());
                        assertThat(back.position()).isEqualTo(alone.position());
                        assertThat(back.snapshot()).isEqualTo(alone.snapshot());
                        assertThat(back.state().before()).isEqualTo(alone.state().before());
                        assertThat(back.state().marks()).isEqualTo(alone.state().marks());
                        assertThat(back.state().failures()).isEqualTo(alone.state().failures());
                        assertThat(back.figures()).isEqualTo(alone.figures());
                        assertThat(back.lanes().to()).isEqualTo(alone.lanes().to());
                        assertThat(back.lanes().lanes()).extracting(Lane::thread)
                                .isEqualTo(alone.lanes().lanes().stream().map(Lane::thread).toList());
                        assertThat(back.narration()).isEqualTo(alone.narration());
                        assertThat(back.next().options()).isEmpty();
                    });
            assertThat(there).hasSize(steps + 1);
        }
    }

    /// A thread that stands before a lock, a permit or another thread's end is told of alike whether it can go or not.
    @ParameterizedTest
    @MethodSource("programs")
    void whoCanGoIsNotInIt(Scenario scenario) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            SoftAssertions softly = new SoftAssertions();
            EveryStep.oneByOneAsked(scenario, seed, frame -> {
                Snapshot snapshot = frame.snapshot();
                for (ThreadView thread : snapshot.threads().values()) {
                    String who = "at step " + frame.position().step() + ": " + thread.id();
                    softly.assertThat(thread.standing().going()).as(who).isEqualTo(Enabledness.CONCEALED);
                    softly.assertThat(thread.sign()).as(who).isNotIn(ThreadSign.BLOCKED, ThreadSign.READY);
                    softly.assertThat(thread.isWoken()).as(who).isFalse();
                    if (thread.sign() == ThreadSign.WAITING) {
                        softly.assertThat(thread.activity()).as(who).isInstanceOf(Activity.Waiting.class);
                    }
                }
                for (WaitEdge edge : WaitsFor.of(snapshot).edges()) {
                    softly.assertThat(edge.over())
                            .isInstanceOfAny(WaitEdge.OverCondition.class, WaitEdge.OverWakeUp.class);
                }
                for (LockView lock : snapshot.locks().values()) {
                    softly.assertThat(lock.blocked()).isEmpty();
                    for (ThreadId waiter : lock.waiting().keySet()) {
                        softly.assertThat(snapshot.threads().get(waiter))
                                .extracting(ThreadView::sign)
                                .isEqualTo(ThreadSign.WAITING);
                    }
                }
                softly.assertThat(snapshot.semaphores().values()).allMatch(semaphore -> semaphore.line().isEmpty());
                softly.assertThat(frame.narration().told())
                        .extracting(EventLine::sentence)
                        .noneMatch(sentence -> sentence.contains(" waits for lock "));
                softly.assertThat(frame.lanes().lanes())
                        .allSatisfy(lane -> assertThat(lane.size()).isZero());
            }, back -> {});
            softly.assertAll();
        }
    }
}
