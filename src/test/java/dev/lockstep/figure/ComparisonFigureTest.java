package dev.lockstep.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.headless.TracedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonFigureTest {
    private static final ComparisonFigure FIGURE = new ComparisonFigure(new FontMeasure());

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    private static MadeUpRun begun() {
        return new MadeUpRun().takes("A", "x").givesBack("A", "x");
    }

    private static String common(Figure figure) {
        return FigureFaults.labels(figure.pages().getFirst(), "common").getFirst().line().shown();
    }

    private static List<Integer> rows(Figure figure, String side) {
        List<Integer> rows = new ArrayList<>();
        for (Drawing page : figure.pages()) {
            for (Label number : FigureFaults.labels(page, side + ":row:\\d+:number")) {
                rows.add(Integer.parseInt(number.line().shown()));
            }
        }
        return rows;
    }

    @Test
    void theStepsInCommonAreTakenTogetherAndTheRowsBeginWithTheLastOfThem() {
        FigureRun one = begun().takes("A", "y").takes("B", "x").run();
        FigureRun other = begun().takes("B", "x").run();
        Figure figure = FIGURE.draw(one, other, FigureLayout.USUAL);

        assertThat(common(figure)).isEqualTo("The first 2 steps are the same.");
        assertThat(rows(figure, "one")).containsExactly(2, 3, 4);
        assertThat(rows(figure, "other")).containsExactly(2, 3);
    }

    @Test
    void whereTheFirstStepsDifferThatIsSaid() {
        FigureRun one = new MadeUpRun().takes("A", "y").run();
        FigureRun other = new MadeUpRun().takes("B", "x").run();

        assertThat(common(FIGURE.draw(one, other, FigureLayout.USUAL))).isEqualTo("The first step differs already.");
        Spoken.change(Spoken.of("de"));
        assertThat(common(FIGURE.draw(one, other, FigureLayout.USUAL)))
                .isEqualTo("Schon der erste Schritt ist verschieden.");
    }

    @Test
    void whereNothingDiffersThereAreNoRows() {
        Figure figure = FIGURE.draw(begun().run(), begun().run(), FigureLayout.USUAL);

        assertThat(common(figure)).isEqualTo("Both runs have the same 2 steps.");
        assertThat(rows(figure, "one")).isEmpty();
        assertThat(FigureFaults.of(figure.pages().getFirst())).isEmpty();
    }

    @Test
    void aRunThatIsOverBeforeTheOtherSaysSoOnce() {
        FigureRun other = begun().takes("B", "x").givesBack("B", "x").takes("B", "x").run();
        Figure figure = FIGURE.draw(begun().run(), other, FigureLayout.USUAL);

        assertThat(FigureFaults.labels(figure.pages().getFirst(), "one:row:.*"))
                .extracting(label -> label.line().shown())
                .filteredOn("No more steps."::equals)
                .hasSize(1);
        assertThat(rows(figure, "one")).containsExactly(2);
        assertThat(rows(figure, "other")).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aboveEachSideStandsHowItCameAboutAndHowItEnded() {
        FigureRun one = begun().takes("A", "y").ended("all is well", EndSign.GOOD);
        FigureRun other = begun().takes("B", "x").ended("a deadlock", EndSign.BAD);
        Drawing page = FIGURE.draw(one, other, FigureLayout.USUAL).pages().getFirst();

        assertThat(FigureFaults.labels(page, "(one|other):(order|end)"))
                .extracting(label -> label.line().shown())
                .containsExactly("made up", "all is well", "made up", "a deadlock");
        assertThat(
                FigureFaults.labels(page, "(one|other):order").stream().map(label -> label.line().baseline())
                        .distinct())
                .hasSize(1);
    }

    static Stream<String> programs() {
        return Scenarios.builtIn()
                .stream()
                .filter(scenario -> scenario.program() != null)
                .map(Scenario::id);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingLiesOnAnythingAndPagesTogetherHaveEachStepOnce(String scenario) {
        Scenario read = Scenarios.builtIn(scenario);
        FigureRun one = FigureRuns.of(read, TracedRun.bySeed(read, 1));
        FigureRun other = FigureRuns.of(read, TracedRun.bySeed(read, 2));
        int common = ComparisonFigure.common(one, other);
        for (double width : new double[]{560, 760}) {
            Figure figure = FIGURE.draw(one, other, new FigureLayout(width, 900, Set.of()));
            for (Drawing page : figure.pages()) {
                assertThat(FigureFaults.of(page)).as("%s, %s wide", scenario, width).isEmpty();
            }
            assertThat(rows(figure, "one"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(common + 1, one.last()).boxed().toList());
            assertThat(rows(figure, "other"))
                    .containsExactlyElementsOf(IntStream.rangeClosed(common + 1, other.last()).boxed().toList());
        }
        assertThat(FIGURE.draw(one, other, FigureLayout.USUAL))
                .isEqualTo(FIGURE.draw(one, other, FigureLayout.USUAL));
    }

    @Test
    void nothingIsSaidThatTheLanguageHasNotSaid() {
        Spoken.change(new PseudoLanguage());
        FigureRun one = begun().step("A", StepSign.WAIT, "A").run();
        FigureRun other = begun().step("B", StepSign.READ, "B").step("B", StepSign.READ, "B").run();
        Drawing page = FIGURE.draw(one, other, FigureLayout.USUAL).pages().getFirst();

        assertThat(FigureFaults.labels(page, ".*"))
                .extracting(label -> PseudoLanguage.unsaid(label.line().shown()))
                .allMatch(text -> text.matches("|[AB234]|gives back lock x|Title|About it\\.|caption|made up"));
        assertThat(PseudoLanguage.unsaid(page.subtitle())).isEmpty();
    }
}
