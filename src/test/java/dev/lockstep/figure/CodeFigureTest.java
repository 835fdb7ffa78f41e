package dev.lockstep.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ColouredSource.Line;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.PackedSources;
import dev.lockstep.session.headless.TracedRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeFigureTest {
    private static final FontMeasure MEASURE = new FontMeasure();

    static Stream<String> programs() {
        return Scenarios.builtIn()
                .stream()
                .filter(scenario -> scenario.program() != null)
                .map(Scenario::id);
    }

    /// What is drawn of each line of the source, without spaces.
    private static Map<Integer, String> drawn(Figure figure) {
        Map<Integer, String> lines = new TreeMap<>();
        figure.pages()
                .getFirst()
                .elements()
                .stream()
                .filter(element -> element instanceof Label && element.id().matches("line:\\d+:\\d+"))
                .forEach(
                        element -> lines.merge(
                                Integer.parseInt(element.id().split(":", -1)[1]),
                                nude(((Label) element).line().shown()),
                                String::concat));
        return lines;
    }

    private static String nude(String text) {
        return text.replaceAll("\\s", "");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void noLineIsCutHoweverNarrowTheFigureIs(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        FigureRun run = FigureRuns.of(scenario, TracedRun.bySeed(scenario, 7));
        PackedSources sources = new PackedSources(scenario.text());
        FigureLayout narrow = new FigureLayout(FigureLayout.LEAST_WIDTH, 0, Set.of());
        for (int step = 0; step <= run.last(); step++) {
            Figure figure = new CodeFigure(MEASURE, sources).draw(run, step, narrow);
            Label file = (Label) figure.pages()
                    .getFirst()
                    .elements()
                    .stream()
                    .filter(element -> element.id().startsWith("file"))
                    .findFirst()
                    .orElseThrow();
            String path = file.line().full();
            ColouredSource source = sources.apply(path.endsWith(".java") ? path : ColouredSource.SCRIPT);
            List<Line> lines = source.lines();
            drawn(figure).forEach(
                    (number, text) -> assertThat(text).as("%s, line %d", path, number)
                            .isEqualTo(nude(lines.get(number - 1).text())));
            assertThat(FigureFaults.of(figure.pages().getFirst())).isEmpty();
        }
    }
}
