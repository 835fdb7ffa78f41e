package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.Frame;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.session.step.EveryStep;
import dev.lockstep.session.step.Stepped;
import dev.lockstep.view.settings.Theme;
import dev.lockstep.view.window.AudienceScreen.SeenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import dev.lockstep.testing.WindowExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Every text that an audience sees is large enough for the last row, and on the screen: of every built-in program at
/// every step of one run.
@ExtendWith(WindowExtension.class)
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

    @Test
    void sixtyFourWorkersStandInEightRowsOfEightEachWithNameAndSignAndTheirLanesAreCounted() throws Exception {
        Scenario steady = Scenarios.builtIn().stream()
                .filter(scenario -> scenario.id().equals("pool-steady"))
                .findFirst()
                .orElseThrow();
        CompletableFuture<Frame> all = new CompletableFuture<>();
        try (LiveSession session = LiveSession.open(steady, frame -> {
            if (lanes(frame) == frame.snapshot().threads().size()
                    && frame.snapshot().pools().values().stream().anyMatch(
                            pool -> pool.workers().size() == 64
                                    && frame.snapshot().threads().keySet().containsAll(pool.workers().keySet()))) {
                all.complete(frame);
            }
        })) {
            session.turn("workers", 64);
            all.get(60, TimeUnit.SECONDS);
        }
        for (double[] size : List.of(new double[]{1024, 768}, new double[]{1366, 768}, new double[]{1920, 1080})) {
            WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
                AudienceScreen screen = new AudienceScreen(size[0], size[1], Theme.DARK);
                screen.show(all.join());
                double least = 20 * Math.min(size[1] / 768, size[0] / 960);
                screen.texts().forEach(seen -> look("64 workers: ", seen, screen, least));
                assertThat(screen.texts()).extracting(SeenText::text)
                        .contains("+ " + (lanes(all.join()) - 5) + " more threads");
                List<Token> workers = screen.tokens().stream()
                        .filter(token -> token.thread().name().matches("W\\d+"))
                        .toList();
                assertThat(workers).hasSize(64).allSatisfy(token -> {
                    assertThat(token.name().shown()).isEqualTo(token.thread().name());
                    assertThat(token.badge().width()).isPositive();
                });
                assertThat(workers.stream().map(token -> Math.round(token.disc().centreX())).distinct()).hasSize(8);
                assertThat(workers.stream().map(token -> Math.round(token.disc().centreY())).distinct()).hasSize(8);
            });
        }
        assertThat(faults).isEmpty();
    }

    /// The first steps of a run, and at each of them a question, open and answered.
    @Test
    void theFirstStepsAQuestionItsAnswersAndItsReasonsAreAsLargeAsAllElse() throws Exception {
        List<StepFrame> frames = new ArrayList<>();
        for (String id : List.of("philosophers-ordered", "bounded-buffer", "pool-graceful-shutdown", "peterson")) {
            try (Stepped stepped = new Stepped(Scenarios.builtIn(id))) {
                for (int step = 1; step <= 10; step++) {
                    stepped.session.controls().jump(step);
                    // Of a run that has just begun the lanes have more room for each step than of a whole one.
                    frames.add(stepped.at(step));
                    stepped.session.lessons().ask();
                    StepFrame asked = stepped.await(
                            "a question or why there is none",
                            frame -> isAsked(frame, false) || !frame.complaint().isEmpty());
                    if (asked.complaint().isEmpty()) {
                        stepped.session.lessons().answer(Set.of(0), Sureness.GUESSED);
                        frames.add(asked);
                        frames.add(stepped.await("a judged answer", frame -> isAsked(frame, true)));
                        stepped.session.lessons().leave();
                    }
                }
            }
        }
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(60), () -> {
            AudienceScreen screen = new AudienceScreen(1024, 768, Theme.LIGHT);
            for (StepFrame frame : frames) {
                screen.show(frame);
                String where = frame.scenario().id() + ", step " + frame.position().step() + ": ";
                screen.texts().forEach(seen -> look(where, seen, screen, 20));
                AskedView question = frame.next().lesson().question();
                if (question != null && question.judged() == null) {
                    assertThat(screen.texts()).as(where).extracting(SeenText::text).containsAll(question.options());
                }
            }
        });
        assertThat(frames).hasSizeGreaterThan(80);
        assertThat(faults).isEmpty();
    }

    private static boolean isAsked(StepFrame frame, boolean judged) {
        AskedView question = frame.next().lesson().question();
        return question != null && !question.isLookedFor() && (question.judged() != null) == judged;
    }

    private static int lanes(Frame frame) {
        return frame instanceof LiveFrame live ? live.lanes().lanes().size() : 0;
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
