package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.present.PresentAreas;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.EveryStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Before an audience tokens are large, and grow with the screen: of every built-in program at every step of two runs.
class PresentedTokensTest {
    private static final int SEEDS = 2;
    private static final double SLACK = 0.01;
    /// The least width of a disc at 1024 × 768, in pixels: twice the smallest type and a little more.
    private static final double LEAST = 45;

    /// @param studio draws for it
    /// @param unit how many times larger than at 1024 × 768 all type is
    private record Screen(String size, Studio studio, double unit) {

        static Screen of(double width, double height) {
            Studio studio = new Studio();
            PresentAreas areas = PresentAreas.of(width, height);
            studio.present(areas);
            return new Screen(String.format(Locale.ROOT, "%.0f × %.0f", width, height), studio, areas.unit());
        }

        /// How wide the disc of each thread is that stands on the stage.
        Map<ThreadId, Double> discs(StepFrame frame) {
            return studio.draw(frame).stage().elements().stream()
                    .filter(Token.class::isInstance)
                    .map(Token.class::cast)
                    .collect(Collectors.toMap(Token::thread, token -> token.disc().width()));
        }
    }

    private final Screen least = Screen.of(1024, 768);
    private final List<Screen> larger = List.of(
            Screen.of(1366, 768), Screen.of(1600, 1000), Screen.of(1920, 1080), Screen.of(2560, 1440));
    private final List<String> faults = new ArrayList<>();
    private int tokens;

    @Test
    void everyTokenIsLargeAndGrowsWithTheScreenAsTypeDoes() {
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    EveryStep.ofSeed(scenario, seed, (frame, truth) -> look(frame));
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(tokens).isGreaterThan(5_000);
    }

    private void look(StepFrame frame) {
        String where = frame.scenario().id() + ", step " + frame.position().step() + ": ";
        Map<ThreadId, Double> discs = least.discs(frame);
        List<Map<ThreadId, Double>> others = larger.stream().map(screen -> screen.discs(frame)).toList();
        discs.forEach((thread, width) -> {
            tokens++;
            if (width < LEAST) {
                faults.add(where + thread + " has a disc of " + width + " px at " + least.size());
            }
            for (int at = 0; at < larger.size(); at++) {
                Screen screen = larger.get(at);
                double other = Objects.requireNonNull(others.get(at).get(thread), where + thread + screen.size());
                if (other < width * screen.unit() - SLACK) {
                    faults.add(
                            where + thread + " has a disc of " + width + " px at " + least.size() + " and of "
                                    + other + " at " + screen.size());
                }
            }
        });
    }
}
