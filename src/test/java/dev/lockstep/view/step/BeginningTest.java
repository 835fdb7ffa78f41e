package dev.lockstep.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Stepped;
import org.junit.jupiter.api.Test;

class BeginningTest {

    @Test
    void atItsStartARunSaysHowManyStepsItHasSoFar() throws Exception {
        String keys = " Press → for one step, or a number to say who goes next.";
        try (Stepped run = new Stepped(Scenarios.builtIn("lost-update"))) {
            assertThat(NarrationController.sentences(run.at(0)))
                    .isEqualTo("No step yet." + keys);
            run.session.controls().step();
            run.at(1);
            run.session.controls().back();
            assertThat(NarrationController.sentences(run.at(0))).isEqualTo("A run of 1 step." + keys);
            run.session.controls().jump(3);
            run.at(3);
            run.session.controls().jump(0);
            assertThat(NarrationController.sentences(run.at(0))).isEqualTo("A run of 3 steps." + keys);
        }
    }

    @Test
    void inAChallengeItOffersNoKeyThatIsRefused() throws Exception {
        try (Stepped run = new Stepped(Scenarios.builtIn("lost-update"))) {
            run.session.lessons().challenge(new ChallengeGoal.Hold());
            StepFrame begun = run.await("a challenge", frame -> frame.next().lesson().challenge() != null);

            assertThat(NarrationController.sentences(begun))
                    .isEqualTo("No step yet. Press a number to say who goes next.");
        }
    }
}
