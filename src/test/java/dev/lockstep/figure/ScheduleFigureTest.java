package dev.lockstep.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.LockView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFigureTest {
    private static final ScheduleFigure FIGURE = new ScheduleFigure(new FontMeasure());
    private static final int MOST = 60;

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    static Stream<String> programs() {
        return Scenarios.builtIn()
                .stream()
                .filter(scenario -> scenario.program() != null)
                .map(Scenario::id);
    }

    private static FigureRun run(String scenario, long seed) {
        Scenario read = Scenarios.builtIn(scenario);
        return FigureRuns.of(read, TracedRun.bySeed(read, seed));
    }

    private static FigureLayout pages(double width, double height) {
        return new FigureLayout(width, height, Set.of());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aBarCrossesTheRuleOfAStateExactlyWhereTheLockIsHeldInIt(String scenario) {
        FigureRun run = run(scenario, 7);
        int to = Math.min(MOST, run.last());
        for (int from : new int[]{1, Math.min(6, to)}) {
            for (double height : new double[]{0, 420}) {
                for (Drawing page : FIGURE.draw(run, from, to, pages(760, height)).pages()) {
                    for (Bar rule : FigureFaults.bars(page, "row:\\d+:rule")) {
                        assertThat(crossing(page, rule))
                                .as("%s after %s", scenario, rule.id())
                                .containsExactlyInAnyOrderElementsOf(held(run, step(rule.id())));
                    }
                    for (Label number : FigureFaults.labels(page, "row:\\d+:number").stream().limit(1).toList()) {
                        assertThat(crossing(page, FigureFaults.bars(page, "rule:heads").getFirst()))
                                .as("%s above %s", scenario, number.id())
                                .containsExactlyInAnyOrderElementsOf(held(run, step(number.id()) - 1));
                    }
                }
            }
        }
    }

    private static int step(String id) {
        return Integer.parseInt(id.replaceAll("\\D", ""));
    }

    private static List<String> held(FigureRun run, int step) {
        return run.after(step)
                .locks()
                .values()
                .stream()
                .filter(lock -> lock.holder() != null)
                .map(ScheduleFigureTest::holds)
                .toList();
    }

    private static String holds(LockView lock) {
        return Spoken.language().figure().holds(Objects.requireNonNull(lock.holder()), lock.id());
    }

    private static List<String> crossing(Drawing page, Bar rule) {
        return FigureFaults.bars(page, "bar:\\d+")
                .stream()
                .filter(bar -> bar.box().y() <= rule.box().y() + 2 && bar.box().bottom() >= rule.box().y() - 1)
                .map(Bar::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void nothingLiesOnAnythingOrLeavesThePage(String scenario) {
        FigureRun run = run(scenario, 7);
        int to = Math.min(MOST, run.last());
        for (double width : new double[]{560, 760, 1200}) {
            for (Drawing page : FIGURE.draw(run, 1, to, pages(width, 0)).pages()) {
                assertThat(FigureFaults.of(page)).as("%s, %s wide", scenario, width).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 8, 16, 40})
    void nothingLiesOnAnythingHoweverManyThreadsThereAreAndHoweverLongTheirNames(int threads) {
        for (String name : List.of("P", "A_philosopher_with_quite_a_long_name_")) {
            FigureRun run = philosophers(threads, name);
            for (double width : new double[]{560, 760}) {
                for (Drawing page : FIGURE.draw(run, 1, run.last(), pages(width, 0)).pages()) {
                    assertThat(FigureFaults.of(page)).as("%s × %s, %s wide", threads, name, width).isEmpty();
                }
            }
        }
    }

    /// All take their first fork, then each in turn its second one and gives back both.
    private static FigureRun philosophers(int threads, String name) {
        MadeUpRun run = new MadeUpRun();
        for (int at = 1; at <= threads; at++) {
            run.takes(name + at, "fork" + at);
        }
        for (int at = 1; at <= threads; at++) {
            run.takes(name + at, "knife" + at).givesBack(name + at, "fork" + at).givesBack(name + at, "knife" + at);
        }
        return run.run();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everySentenceStandsThereToItsLastLetter(String scenario) {
        FigureRun run = run(scenario, 3);
        int to = Math.min(MOST, run.last());
        Drawing page = FIGURE.draw(run, 1, to, pages(560, 0)).pages().getFirst();
        for (FigureStep step : run.steps().subList(0, to)) {
            List<Label> lines = FigureFaults.labels(page, "row:" + step.number() + ":sentence:\\d+");
            String shown = lines.stream().map(line -> line.line().shown()).collect(Collectors.joining(""));
            assertThat(shown.replace(" ", ""))
                    .isIn(StepPhrase.of(step).replace(" ", ""), step.sentence().replace(" ", ""));
        }
    }

    @Test
    void pagesTogetherHaveEveryStepOnceAndTheHeadsEachTime() {
        FigureRun run = run("pool-forgotten-task-done", 42);
        List<Drawing> pages = FIGURE.draw(run, 1, run.last(), pages(760, 400)).pages();
        List<Integer> steps = new ArrayList<>();
        for (Drawing page : pages) {
            List<Label> numbers = FigureFaults.labels(page, "row:\\d+:number");
            numbers.forEach(number -> steps.add(step(number.id())));
            assertThat(page.height()).isLessThanOrEqualTo(400);
            if (!numbers.isEmpty()) {
                assertThat(FigureFaults.labels(page, "head:.*"))
                        .extracting(head -> head.line().shown())
                        .containsExactly("A", "W1", "W2");
            }
        }
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(steps).containsExactlyElementsOf(IntStream.rangeClosed(1, run.last()).boxed().toList());
    }

    @Test
    void aRowHigherThanAPageHasOneOfItsOwn() {
        FigureRun run = new MadeUpRun().takes("A", "x")
                .step("B", StepSign.WAIT, "B " + "waits and ".repeat(200))
                .takes("A", "y")
                .run();
        List<Drawing> pages = FIGURE.draw(run, 1, 3, new FigureLayout(560, 200, Set.of(Part.LEGEND))).pages();

        assertThat(pages.stream().mapToInt(page -> FigureFaults.labels(page, "row:\\d+:number").size()).sum())
                .isEqualTo(3);
        assertThat(pages.get(1).height()).isGreaterThan(200);
    }

    @Test
    void thereIsAColumnForWhoeverStepsOrHoldsALockAndForNobodyElse() {
        FigureRun run = new MadeUpRun().takes("C", "x")
                .takes("B", "y")
                .givesBack("B", "y")
                .step("A", StepSign.READ, "A reads z.")
                .run();

        assertThat(heads(FIGURE.draw(run, 4, 4, FigureLayout.USUAL))).containsExactly("C", "A");
        assertThat(heads(FIGURE.draw(run, 1, 1, FigureLayout.USUAL))).containsExactly("C");
    }

    private static List<String> heads(Figure figure) {
        return FigureFaults.labels(figure.pages().getFirst(), "head:.*")
                .stream()
                .map(head -> head.line().shown())
                .toList();
    }

    @Test
    void theNameOfAThreadIsNotSaidAgainBelowIt() {
        FigureRun run = new MadeUpRun().takes("A", "x").step("A", StepSign.OTHER, "Task b throws.").run();
        Drawing page = FIGURE.draw(run, 1, 2, FigureLayout.USUAL).pages().getFirst();

        assertThat(FigureFaults.labels(page, "row:\\d+:sentence:0"))
                .extracting(label -> label.line().shown())
                .containsExactly("takes lock x", "Task b throws.");
    }

    @Test
    void withManyThreadsTheSentencesShareAColumnAndBeginWithTheNames() {
        FigureRun run = philosophers(8, "P");
        Drawing page = FIGURE.draw(run, 1, run.last(), new FigureLayout(760, 0, Set.of())).pages().getFirst();

        assertThat(FigureFaults.labels(page, "row:\\d+:sentence:0"))
                .allMatch(label -> label.line().shown().matches("P\\d (takes|gives back) lock .*"))
                .extracting(label -> label.line().x())
                .containsOnly(FigureFaults.labels(page, "row:1:sentence:0").getFirst().line().x());
        assertThat(FigureFaults.labels(page, "head:.*")).hasSize(8);
    }

    @Test
    void withTooManyThreadsForThatAllShareOneColumnWithTheirNames() {
        FigureRun run = philosophers(40, "P");
        Drawing page = FIGURE.draw(run, 1, run.last(), FigureLayout.USUAL).pages().getFirst();

        assertThat(heads(new Figure(List.of(page)))).containsExactly("Thread");
        assertThat(FigureFaults.labels(page, "row:\\d+:thread")).hasSize(run.last());
    }

    @Test
    void moreThanTwoLocksHaveLettersSinceColoursAreFewAndSomePeopleSeeNone() {
        assertThat(letters(philosophers(1, "P"))).isEmpty();
        List<String> many = letters(philosophers(5, "P"));

        assertThat(many).hasSize(10).doesNotHaveDuplicates();
    }

    private static List<String> letters(FigureRun run) {
        Drawing page = FIGURE.draw(run, 1, run.last(), FigureLayout.USUAL).pages().getFirst();
        return FigureFaults.labels(page, "legend:lock:\\d+:letter").stream().map(one -> one.line().shown()).toList();
    }

    @Test
    void theLegendHasTheSignsAndLocksThatOccurAndNoOthers() {
        FigureRun run = new MadeUpRun().takes("A", "x")
                .givesBack("A", "x")
                .takes("B", "y")
                .step("B", StepSign.FAIL, "B ends by an error.")
                .run();
        Drawing page = FIGURE.draw(run, 3, 4, FigureLayout.USUAL).pages().getFirst();

        assertThat(FigureFaults.labels(page, "legend:.*:word"))
                .extracting(label -> label.line().shown())
                .containsExactly("lock y", "take", "end by an error");
    }

    @Test
    void whatFailsStandsBelowItsSentence() {
        MadeUpRun steps = new MadeUpRun().takes("A", "x").fails("x is 2, but should be 1.").takes("B", "y");
        Drawing page = FIGURE.draw(steps.run(), 1, 2, FigureLayout.USUAL).pages().getFirst();

        assertThat(FigureFaults.labels(page, "row:1:failure:.*"))
                .extracting(label -> label.line().shown())
                .containsExactly("x is 2, but should be 1.");
        assertThat(FigureFaults.of(page)).isEmpty();
    }

    @Test
    void howTheRunEndedIsSaidAfterItsLastStepAlone() {
        FigureRun run = new MadeUpRun().takes("A", "x").takes("B", "y").ended("deadlock", EndSign.BAD);

        assertThat(FigureFaults.labels(FIGURE.draw(run, 1, 2, FigureLayout.USUAL).pages().getFirst(), "end"))
                .hasSize(1);
        assertThat(FigureFaults.labels(FIGURE.draw(run, 1, 1, FigureLayout.USUAL).pages().getFirst(), "end"))
                .isEmpty();
    }

    @Test
    void aRunWithoutStepsIsAFigureToo() {
        FigureRun run = new MadeUpRun().run();

        assertThat(FigureFaults.of(FIGURE.draw(run, 1, 0, FigureLayout.USUAL).pages().getFirst())).isEmpty();
    }

    @Test
    void theSameRunGivesTheSameFigure() {
        assertThat(FIGURE.draw(run("philosophers", 2), 1, 8, FigureLayout.USUAL))
                .isEqualTo(FIGURE.draw(run("philosophers", 2), 1, 8, FigureLayout.USUAL));
    }

    @Test
    void itSpeaksTheLanguageThatIsSpoken() {
        Figure english = FIGURE.draw(run("philosophers", 2), 1, 3, FigureLayout.USUAL);
        Spoken.change(Spoken.of("de"));
        Figure german = FIGURE.draw(run("philosophers", 2), 1, 3, FigureLayout.USUAL);

        List<String> words = texts(german);
        assertThat(words).anyMatch(text -> text.contains("nimmt das Schloss")).contains("nehmen");
        words.retainAll(texts(english));
        assertThat(words).allMatch(text -> text.matches("\\d|P\\d|[a-z]"));
    }

    @Test
    void nothingIsSaidThatTheLanguageHasNotSaid() {
        Spoken.change(new PseudoLanguage());
        FigureRun run = new MadeUpRun().takes("A", "x").takes("A", "y").takes("B", "z").fails("failure").run();
        Drawing page = FIGURE.draw(run, 1, 3, FigureLayout.USUAL).pages().getFirst();

        assertThat(texts(Figure.of(page)))
                .filteredOn(
                        text -> !PseudoLanguage.unsaid(text).matches("|[ABabc123]|Title|About it\\.|caption|failure"))
                .allMatch(text -> text.startsWith("takes lock"));
        assertThat(PseudoLanguage.unsaid(page.subtitle())).isEmpty();
    }

    private static List<String> texts(Figure figure) {
        return figure.pages()
                .stream()
                .flatMap(page -> FigureFaults.labels(page, ".*").stream())
                .map(label -> label.line().shown())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
