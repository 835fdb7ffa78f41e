package dev.lockstep.diagram;

import java.util.stream.Stream;
import java.util.Objects;
import java.util.HashSet;
import dev.lockstep.explain.StepSign;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.lanes.StepZoom;
import dev.lockstep.diagram.lanes.LanesStyle;
import dev.lockstep.diagram.lanes.LanesSheet;
import dev.lockstep.diagram.lanes.LanesPicture;
import dev.lockstep.diagram.element.Element;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.lanes.LanesDrawing;
import dev.lockstep.diagram.lanes.StepLanesInput;
import dev.lockstep.diagram.lanes.StepScale;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.event.Activity;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Lane;
import dev.lockstep.snapshot.history.LaneHistory;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepLanesTest {

    private static final TextMeasure MEASURE = new FontMeasure();
    private static final StepZoom WHOLE = new StepZoom(0);
    private static final List<StepSign> SIGNS = List.of(StepSign.values());

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 3", "4, 17", "6, 40", "8, 500", "64, 40", "3, 10000"})
    void nothingOverlapsOrLeavesTheSheet(int threads, int steps) {
        for (double width : new double[]{560, 1024, 1900}) {
            for (int step : new int[]{0, steps / 2, steps}) {
                for (StepZoom zoom : List.of(WHOLE, StepZoom.READABLE, StepZoom.READABLE.closer().closer())) {
                    Drawing drawing = draw(new LanesSheet(width, 210), threads, steps, step, zoom, true).drawing();

                    assertThat(Layout.faults(drawing)).as("width %s, step %s, %s", width, step, zoom).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 100, 400, 800})
    void everyStepIsFoundWhereItsPlayheadStands(int steps) {
        StepScale scale = scale(steps);

        assertThat(IntStream.rangeClosed(0, steps)).allMatch(step -> scale.step(scale.x(step)) == step);
        assertThat(scale.step(0)).isZero();
        assertThat(scale.step(5000)).isEqualTo(steps);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 100})
    void aMarkIsFoundAnywhereInItsCell(int steps) {
        StepScale scale = scale(steps);

        assertThat(IntStream.rangeClosed(1, steps)).allMatch(
                step -> scale.step(scale.x(step - 1) + 0.1 * scale.cell()) == step
                        && scale.step(scale.x(step) - 0.1 * scale.cell()) == step);
    }

    @Test
    void fewStepsHaveWideCellsAndTheScaleRestsWhileARunGoesOn() {
        assertThat(scale(6).cell()).isGreaterThan(80);
        assertThat(scale(8)).returns(scale(7).cell(), StepScale::cell);
    }

    @Test
    void aLongRunIsShownAroundThePlayheadSoThatSignsStayReadableAndMovesOnByHalves() {
        List<StepScale> scales = IntStream.rangeClosed(0, 1000)
                .mapToObj(
                        step -> StepScale.of(
                                new LanesSheet(1024, 210), new StepLanesInput.Range(0, 1000, step), StepZoom.READABLE))
                .toList();

        assertThat(scales).allMatch(scale -> scale.cell() >= LanesStyle.WINDOW.type());
        for (int step = 0; step <= 1000; step++) {
            assertThat(scales.get(step).from()).isLessThanOrEqualTo(step);
            assertThat(scales.get(step).to()).isGreaterThanOrEqualTo(step);
        }
        assertThat(scales.stream().map(StepScale::from).distinct().count()).isLessThan(35);
    }

    @Test
    void theWholeOfALongRunIsInSightForWhoeverWantsIt() {
        StepScale whole = StepScale
                .of(
                        new LanesSheet(1024, 210), new StepLanesInput.Range(0, 1000, 300),
                        StepZoom.READABLE.wider().wider()
                                .wider());

        assertThat(whole).returns(0, StepScale::from).returns(1000, StepScale::to);
    }

    @Test
    void aStepIsMarkedInTheLaneOfWhoTookItWithItsSignObjectAndSentenceAndInNoOther() {
        ThreadId taker = new ThreadId("T1");
        StepLanesInput.Mark read = new StepLanesInput.Mark(2, taker, StepSign.READ, "x = 0", "T1 reads x: 0.");
        Drawing drawing = draw(new StepLanesInput.Marks(List.of(read), List.of(), List.of()), 3, 6, 4);

        assertThat(drawing.elements()).filteredOn(one -> one.id().startsWith("mark:") && one instanceof Bar)
                .singleElement()
                .isInstanceOfSatisfying(Bar.class, mark -> {
                    Element name = element(drawing, "lane:T1");
                    assertThat(name.box().centreY()).isBetween(mark.box().y(), mark.box().bottom());
                    assertThat(mark.name()).isEqualTo("step 2: T1 reads x: 0.");
                });
        assertThat(((Icon) element(drawing, "mark:T1:2:glyph")).glyph()).isEqualTo(Glyph.EYE);
        assertThat(((Label) element(drawing, "mark:T1:2:object")).line().shown()).isEqualTo("x = 0");
    }

    @Test
    void theLegendNamesExactlyTheSignsThatAreDrawn() {
        for (int steps : new int[]{0, 6, 40, 2000}) {
            for (StepZoom zoom : List.of(WHOLE, StepZoom.READABLE)) {
                Drawing drawing = draw(new LanesSheet(1024, 210), 4, steps, steps / 2, zoom, true).drawing();
                Set<Glyph> named = new HashSet<>();
                Set<Glyph> drawn = new HashSet<>();
                Set<ColourRole> states = new HashSet<>();
                Set<ColourRole> swatches = new HashSet<>();
                for (Element one : drawing.elements()) {
                    boolean legend = one.id().startsWith("legend:");
                    if (one instanceof Icon icon && !icon.id().startsWith("legend:state:")) {
                        (legend ? named : drawn).add(icon.glyph());
                    }
                    if (one instanceof Bar bar && legend) {
                        swatches.add(bar.fill());
                    }
                    if (one instanceof Bar bar && (bar.id().startsWith("lane:") || bar.id().startsWith("mark:"))) {
                        states.add(full(bar.fill()));
                    }
                }

                assertThat(named).as("%s steps, %s", steps, zoom).isEqualTo(drawn);
                assertThat(swatches).as("%s steps, %s", steps, zoom).isEqualTo(states);
            }
        }
    }

    /// The colour of the state that is pale after the playhead.
    private static ColourRole full(ColourRole fill) {
        return Stream.of(SignStyle.values())
                .filter(style -> style.fill() == fill || style.pale() == fill)
                .findFirst()
                .orElseThrow()
                .fill();
    }

    @Test
    void whatLiesAfterThePlayheadIsPaler() {
        Drawing drawing = draw(1024, 2, 10, 4);
        double head = scale(10).x(4);
        List<ColourRole> pale = List.of(ColourRole.READY_PALE, ColourRole.SLEEPING_PALE);

        assertThat(segments(drawing, "T0")).isNotEmpty()
                .allMatch(bar -> bar.box().x() < head - 0.01 ? !pale.contains(bar.fill()) : pale.contains(bar.fill()));
    }

    @Test
    void joinedCellsBeginAtTheSameStepsInAllLanes() {
        LanesPicture picture = draw(new LanesSheet(560, 210), 2, 10_000, 10_000, WHOLE, true);
        StepScale scale = Objects.requireNonNull(picture.scale());

        for (String thread : List.of("T0", "T1")) {
            assertThat(segments(picture.drawing(), thread)).allSatisfy(
                    bar -> assertThat((bar.box().x() - scale.left()) / scale.cell() % scale.joined())
                            .satisfiesAnyOf(
                                    rest -> assertThat(rest).isLessThan(0.01),
                                    rest -> assertThat(rest).isGreaterThan(scale.joined() - 0.01)));
            assertThat(segments(picture.drawing(), thread).size())
                    .isLessThanOrEqualTo((int) (560 / LanesDrawing.FINEST));
        }
        assertThat(picture.drawing().elements())
                .anyMatch(one -> one instanceof Label label && label.line().full().endsWith(" steps each"));
    }

    @Test
    void lanesWithoutAStepInSightAreFoldedOnlyWhereNotAllFitAndAreCounted() {
        ThreadId busy = new ThreadId("T40");
        StepLanesInput.Marks marks = new StepLanesInput.Marks(
                List.of(new StepLanesInput.Mark(3, busy, StepSign.WRITE, "", "T40 writes.")), List.of(), List.of());

        LanesPicture folded = draw(marks, 64, 6, 6, true);
        LanesPicture all = draw(marks, 64, 6, 6, false);
        LanesPicture few = draw(
                new StepLanesInput.Marks(
                        List.of(new StepLanesInput.Mark(3, new ThreadId("T1"), StepSign.WRITE, "", "T1 writes.")),
                        List.of(), List.of()),
                4, 6, 6, true);

        assertThat(folded.drawing().height()).isEqualTo(210);
        assertThat(names(folded)).contains("lane:T1", "lane:T2", "lane:T40").doesNotContain("lane:T39");
        assertThat(names(folded).size()).isBetween(8, 16);
        assertThat(folded.folded()).isEqualTo(64 - names(folded).size());
        assertThat(((Label) element(folded.drawing(), "folded")).line().shown())
                .isEqualTo("+ " + folded.folded() + " more threads without a step in sight");
        assertThat(names(all)).hasSize(64);
        assertThat(names(few)).hasSize(4);
    }

    @Test
    void aFailureOutOfSightKeepsNoLaneFromFolding() {
        StepLanesInput.Marks marks = new StepLanesInput.Marks(
                List.of(new StepLanesInput.Mark(199, new ThreadId("T40"), StepSign.WRITE, "", "T40 writes.")),
                List.of(
                        new StepLanesInput.Failure(2, new ThreadId("T3"), "it failed long ago"),
                        new StepLanesInput.Failure(198, new ThreadId("T4"), "it failed just now")),
                List.of());

        LanesPicture folded = draw(marks, 64, 200, 200, true);

        assertThat(folded.scale()).satisfies(scale -> assertThat(scale.from()).isGreaterThan(2));
        assertThat(names(folded)).contains("lane:T4", "lane:T40");
        assertThat(folded.folded()).isEqualTo(64 - names(folded).size());
        assertThat(names(draw(new LanesSheet(1024, 85), marks, 64, 200, 200, true)))
                .containsExactly("lane:T4", "lane:T40");
    }

    private static List<String> names(LanesPicture picture) {
        return picture.drawing().elements().stream()
                .map(Element::id)
                .filter(id -> id.matches("lane:T\\d+"))
                .toList();
    }

    @Test
    void theStepsOfARecordingAreCalledEventsAlsoBelowTheLanes() {
        for (int steps : new int[]{20, 10_000}) {
            Drawing drawing = new LanesDrawing(MEASURE).draw(
                    new LanesSheet(560, 210),
                    new StepLanesInput(
                            new StepLanesInput.Range(0, steps, 9), WHOLE, lanes(2, steps), StepLanesInput.Marks.NONE,
                            Set.of(), StepUnit.EVENT, true))
                    .drawing();

            assertThat(drawing.elements()).filteredOn(Label.class::isInstance)
                    .extracting(one -> ((Label) one).line().full())
                    .anyMatch(text -> text.matches("event|[0-9]+ events each"))
                    .noneMatch(text -> text.contains("step"));
        }
    }

    @Test
    void failuresOnOnePlaceTellOfAll() {
        StepLanesInput.Failure first = new StepLanesInput.Failure(500, new ThreadId("T0"), "T0 is stuck.");
        StepLanesInput.Failure second = new StepLanesInput.Failure(501, new ThreadId("T0"), "T0 threw.");
        Drawing drawing = new LanesDrawing(MEASURE).draw(
                new LanesSheet(1024, 210),
                new StepLanesInput(
                        new StepLanesInput.Range(0, 1000, 9), WHOLE, lanes(1, 1000),
                        new StepLanesInput.Marks(List.of(), List.of(first, second), List.of()), Set.of(),
                        StepUnit.STEP, true))
                .drawing();

        assertThat(drawing.elements()).filteredOn(one -> one instanceof Icon && one.id().startsWith("failure:"))
                .singleElement()
                .isInstanceOfSatisfying(Icon.class, icon -> {
                    assertThat(icon.glyph()).isEqualTo(Glyph.CROSS);
                    assertThat(icon.name()).contains("step 500: T0 is stuck.").contains("step 501: T0 threw.");
                });
    }

    @Test
    void theSignOfAFailureCoversNoObject() {
        Drawing drawing = draw(new LanesSheet(1900, 210), 2, 14, 7, StepZoom.READABLE, true).drawing();
        List<Element> failures = drawing.elements().stream().filter(one -> one.id().startsWith("failure:")).toList();

        assertThat(failures).isNotEmpty().allMatch(
                failure -> drawing.elements().stream()
                        .filter(one -> one.id().startsWith("mark:") && !(one instanceof Bar))
                        .noneMatch(one -> one.box().overlaps(failure.box())));
    }

    @Test
    void aForkSaysWhereAnotherWayWasTaken() {
        assertThat(draw(1024, 2, 20, 5).elements())
                .anyMatch(
                        one -> one instanceof Icon icon && icon.glyph() == Glyph.FORK
                                && icon.name().contains("step 3"));
    }

    private static StepScale scale(int steps) {
        return StepScale.of(new LanesSheet(1024, 210), new StepLanesInput.Range(0, steps, 0), WHOLE);
    }

    private static Element element(Drawing drawing, String id) {
        return drawing.elements().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Bar> segments(Drawing drawing, String thread) {
        return drawing.elements().stream()
                .filter(one -> one.id().startsWith("lane:" + thread + ":"))
                .map(Bar.class::cast)
                .toList();
    }

    private static Drawing draw(double width, int threads, int steps, int step) {
        return draw(new LanesSheet(width, 210), threads, steps, step, StepZoom.READABLE, true).drawing();
    }

    private static Drawing draw(StepLanesInput.Marks marks, int threads, int steps, int step) {
        return draw(marks, threads, steps, step, true).drawing();
    }

    private static LanesPicture draw(StepLanesInput.Marks marks, int threads, int steps, int step, boolean fold) {
        return draw(new LanesSheet(1024, 210), marks, threads, steps, step, fold);
    }

    private static LanesPicture draw(
            LanesSheet sheet, StepLanesInput.Marks marks, int threads, int steps, int step, boolean fold) {
        return new LanesDrawing(MEASURE).draw(
                sheet,
                new StepLanesInput(
                        new StepLanesInput.Range(0, steps, step), StepZoom.READABLE, lanes(threads, steps), marks,
                        Set.of(), StepUnit.STEP, fold));
    }

    /// Lanes in which every step is marked, some fail, and two branches part.
    private static LanesPicture draw(
            LanesSheet sheet, int threads, int steps, int step, StepZoom zoom, boolean fold) {
        List<StepLanesInput.Mark> marks = IntStream.rangeClosed(1, steps)
                .mapToObj(
                        at -> new StepLanesInput.Mark(
                                at, new ThreadId("T" + at % threads), SIGNS.get(at % SIGNS.size()),
                                at % 2 == 0 ? "" : "a_long_variable = " + at, "it happened"))
                .toList();
        List<StepLanesInput.Failure> failures = IntStream.rangeClosed(1, steps)
                .filter(at -> at % 7 == 0)
                .mapToObj(at -> new StepLanesInput.Failure(at, new ThreadId("T" + at % threads), "it failed"))
                .toList();
        List<StepLanesInput.Fork> forks = List
                .of(new StepLanesInput.Fork(3, "T1 first"), new StepLanesInput.Fork(4, "T0 first"));
        return new LanesDrawing(MEASURE).draw(
                sheet,
                new StepLanesInput(
                        new StepLanesInput.Range(0, steps, step), zoom, lanes(threads, steps),
                        new StepLanesInput.Marks(marks, failures, forks), Set.of(), StepUnit.STEP, fold));
    }

    private static List<Lane> lanes(int threads, int steps) {
        LaneHistory history = new LaneHistory(steps + 2);
        for (int at = 0; at <= steps; at++) {
            Threads made = new Threads();
            for (int thread = 0; thread < threads; thread++) {
                boolean ready = (at / 3 + thread) % 3 != 0;
                made.add(new ThreadId("T" + thread), ready ? Activity.RUNNING : new Activity.Sleeping(1));
            }
            Snapshot snapshot = made.with(at);
            for (int thread = 0; thread < threads; thread++) {
                history.after(
                        new RecordedEvent(at + 1, at, new ThreadId("T" + thread), new ThreadEvent.SleepEnded(false)),
                        snapshot);
            }
        }
        return history.view(steps + 1);
    }
}
