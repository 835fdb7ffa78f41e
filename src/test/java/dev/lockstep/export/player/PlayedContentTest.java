package dev.lockstep.export.player;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.code.Stands;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.player.PlayerPage.Shown;
import dev.lockstep.figure.ComparisonFigure;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.PlayedFigure;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedPage.Asked;
import dev.lockstep.figure.PlayedPage.Comparison;
import dev.lockstep.figure.PlayedPage.Single;
import dev.lockstep.figure.PlayedPage.Stop;
import dev.lockstep.figure.PlayedPage.Stops;
import dev.lockstep.figure.PlayedRun;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureLook;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.PackedSources;
import dev.lockstep.session.figure.PlayedLecture;
import dev.lockstep.session.figure.PlayedPages;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlayedContentTest {
    private static final Scenario LOST = Scenarios.builtIn("lost-update");
    private static final List<SignStyle> SIGNS = List.of(SignStyle.values());
    private static final List<Language> BOTH = List.of(Spoken.of("en"), Spoken.of("de"));

    private static PlayerPage page(Figure figure) throws IOException {
        byte[] html = HtmlPlayer.bytes(figure.played(), PlayedContentTest::area, Palette.LIGHT);
        return new PlayerPage(new String(html, StandardCharsets.UTF_8));
    }

    private static Box area(List<Drawing> drawings) {
        return new Box(0, 0, drawings.getFirst().width(), drawings.getFirst().height());
    }

    private static PlayedRun drawn(Scenario scenario, FigureRun run) {
        return new PlayedFigure(new FontMeasure(), new PackedSources(scenario.text()))
                .draw(run, 0, run.last(), FigureLayout.USUAL);
    }

    private static Figure single(Scenario scenario, List<Language> languages) {
        TracedRun run = TracedRun.bySeed(scenario, 42);
        return PlayedPages.figure(
                languages, Set.of(), () -> new Single(drawn(scenario, FigureRuns.of(scenario, run))));
    }

    private static Figure pair(String one, String other) {
        return PlayedPages.figure(BOTH, Set.of(), () -> {
            FigureRun first = FigureRuns.of(LOST, TracedRun.bySchedule(LOST, Schedule.parse(one)));
            FigureRun second = FigureRuns.of(LOST, TracedRun.bySchedule(LOST, Schedule.parse(other)));
            int common = ComparisonFigure.common(first, second);
            return new Comparison(
                    drawn(LOST, first), drawn(LOST, second), common,
                    Spoken.language().figure().same(common, first.unit()));
        });
    }

    private static Figure lecture(String id) throws WrongChoice {
        return new PlayedLecture(Lectures.builtIn(id), Duration.ofSeconds(60))
                .draw(new FigureOrder(FigureChoice.of(FigureKind.FRAME), FigureLook.USUAL, "x.html"));
    }

    private static List<List<Shown>> meant(PlayedRun run, String language) {
        NumberedTexts colours = new NumberedTexts();
        NumberedTexts glyphs = new NumberedTexts();
        return Spoken.in(
                Spoken.of(language),
                () -> run.drawings()
                        .stream()
                        .map(
                                drawing -> drawing.elements()
                                        .stream()
                                        .map(element -> ElementLook.of(element, colours, glyphs))
                                        .map(
                                                look -> new Shown(
                                                        look.id(), JsonMapper.shared().readTree(look.shapes()),
                                                        look.x() / 100.0, look.y() / 100.0))
                                        .toList())
                        .toList());
    }

    /// Shapes refer to colours and glyphs by numbers that depend on all drawings of a page; ids and places do not.
    private static List<List<String>> placed(List<List<Shown>> drawings) {
        return drawings.stream()
                .map(
                        drawing -> drawing.stream()
                                .map(
                                        shown -> shown.id() + " " + shown.x() + " " + shown.y() + " "
                                                + texts(shown.shapes()))
                                .toList())
                .toList();
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().flatMap(inner -> texts(inner).stream()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounded-buffer", "cache-invalidate", "pool-task-throws"})
    void theDifferencesGiveEveryDrawingAgainInEachLanguage(String id) throws IOException {
        Figure figure = single(Scenarios.builtIn(id), BOTH);
        PlayerPage page = page(figure);

        for (PlayedPage each : figure.played()) {
            assertThat(placed(page.drawings(0, each.language())))
                    .isEqualTo(placed(meant(each.content().runs().getFirst(), each.language())));
        }
    }

    @Test
    void aSecondLanguageCostsLessThanHalfOfTheFirst() throws IOException {
        Scenario scenario = Scenarios.builtIn("cache-invalidate");

        int one = page(single(scenario, BOTH.subList(0, 1))).text().length();
        int two = page(single(scenario, BOTH)).text().length();

        assertThat(two).isGreaterThan(one).isLessThan(one + one / 2);
    }

    @Test
    void whatIsSaidInTwoLanguagesIsThereInBothAndTheStyleShowsOne() throws IOException {
        Scenario scenario = Scenarios.builtIn("bounded-buffer");
        PlayerPage both = page(single(scenario, BOTH));
        PlayerPage english = page(single(scenario, BOTH.subList(0, 1)));

        assertThat(both.text()).contains(
                "<html lang=\"en\">", "<h1 lang=\"en\" data-said=\"en\">" + scenario.title().in("en") + "</h1>",
                "<h1 lang=\"de\" data-said=\"de\">" + scenario.title().in("de") + "</h1>", ">Deutsch</button>",
                "<h2>Schritte</h2>", "<h2>Steps</h2>");
        assertThat(both.styles().getFirst()).contains("html:not([lang=\"de\"]) [data-said=\"de\"] { display: none; }");
        assertThat(english.text()).doesNotContain("data-said=", "Deutsch</button>", "Schritte");
        assertThat(english.styles().getFirst()).doesNotContain("data-said");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounded-buffer", "cache-invalidate", "barrier-ghost"})
    void everyThreadHasItsChipAtItsLineOfTheSourceThatIsShown(String id) throws IOException {
        Scenario scenario = Scenarios.builtIn(id);
        Figure figure = single(scenario, BOTH.subList(0, 1));
        PlayedRun run = figure.played().getFirst().content().runs().getFirst();
        JsonNode data = page(figure).data();

        for (int at = 0; at < run.drawings().size(); at++) {
            JsonNode step = data.get("runs").get(0).get("by").get("en").get("steps").get(at);
            JsonNode place = data.get("places").get(step.get(1).asInt());
            JsonNode source = data.get("sources").get(place.get(0).asInt());
            String file = run.places().get(at).file();
            assertThat(source.get("file").asString()).isEqualTo(file.equals("Script") ? "" : file);
            assertThat(source.get("lines").valueStream().map(PlayedContentTest::text)).isEqualTo(
                    new PackedSources(scenario.text()).apply(file).lines().stream().map(line -> line.text()).toList());
            ThreadId moved = at == 0 ? null : run.run().steps().get(at - 1).thread();
            Snapshot state = run.run().after(at);
            List<String> stands = new ArrayList<>();
            Stands.in(file, state, moved).forEach(
                    (line, here) -> here.forEach(
                            stand -> stands.add(
                                    line + " " + stand.thread().name() + " " + SIGNS.indexOf(SignStyle.of(stand.sign()))
                                            + " " + stand.here() + " " + stand.moved() + " " + stand.sentence())));
            assertThat(IntStream.range(2, place.size()).mapToObj(place::get).map(stand -> stand(data, stand)).toList())
                    .isEqualTo(stands);
        }
    }

    private static String text(JsonNode line) {
        return IntStream.iterate(1, at -> at < line.size(), at -> at + 2).mapToObj(at -> line.get(at).asString())
                .reduce("", String::concat);
    }

    private static String stand(JsonNode data, JsonNode stand) {
        JsonNode texts = data.get("texts");
        return stand.get(0).asInt() + " " + texts.get(stand.get(1).asInt()).asString() + " " + stand.get(2).asInt()
                + " " + (stand.get(3).asInt() == 1) + " " + (stand.get(4).asInt() == 1) + " "
                + texts.get(stand.get(5).asInt()).asString();
    }

    @Test
    void twoOrdersArePlayedBesideEachOtherAndPartWhereTheirChoicesDo() throws IOException {
        PlayerPage page = page(pair("A,B,B,B,A,A", "A,A,A,B,B,B"));

        assertThat(page.data().get("runs")).hasSize(2);
        assertThat(page.text()).contains("The first step is the same.", "Der erste Schritt ist gleich.");
        // In both runs and both languages, and at step 2 alone.
        assertThat(page.text().split("<li><p class=\"note parts\">[^<]*</p><a href=\"#2\">", -1)).hasSize(5);
        assertThat(page.text().split("note parts\"", -1)).hasSize(5);
        assertThat(page.text()).contains("<p class=\"end bad\">", "<p class=\"end good\">");
    }

    @Test
    void whatFailsOnTheWayIsMarkedAtItsStepInTheList() throws IOException {
        Scenario scenario = Scenarios.builtIn("pool-killed-worker");
        Figure figure = single(scenario, BOTH.subList(0, 1));
        FigureRun run = figure.played().getFirst().content().runs().getFirst().run();

        assertThat(run.failures()).isNotEmpty();
        for (FigureRun.Failure failure : run.failures()) {
            String said = SafeText.html(failure.sentence());
            assertThat(page(figure).text()).containsAnyOf(
                    "<a href=\"#" + failure.step() + "\" class=\"failed\">" + said + "</a>",
                    "<p class=\"note failed\">" + said + "</p>");
        }
    }

    @Test
    void aLectureHasAStopForEachOfItsOwnWithTheStepsThatLeadThere() throws Exception {
        Figure figure = lecture("the-second-look");
        PlayerPage page = page(figure);
        Stops stops = (Stops) figure.played().getFirst().content();

        assertThat(stops.stops()).hasSize(9);
        assertThat(stops.stops().stream().map(Stop::run).map(run -> run.first() + "-" + run.last()))
                .containsExactly("0-2", "2-13", "0-19", "19-20", "0-9", "0-3", "0-0", "0-3", "0-0");
        assertThat(page.text()).contains(
                "id=\"stop-9\"", "<a href=\"#stop-2-13\">", "<a href=\"#stop-9\">9</a>",
                "<details class=\"answer\"><summary>Answer</summary>", "<summary>Antwort</summary>");
        assertThat(page.text()).doesNotContain("<a href=\"#stop-2-1\">", "<a href=\"#13\">");
    }

    @Test
    void aStateThatIsAskedAboutIsDrawnVeiledAsWell() throws Exception {
        PlayerPage page = page(lecture("the-second-look"));
        JsonNode runs = page.data().get("runs");

        assertThat(runs.valueStream().map(run -> run.get("veiled").asBoolean()))
                .containsExactly(true, true, true, false, true, true, false, true, false);
        JsonNode steps = runs.get(0).get("by").get("en").get("steps");
        assertThat(steps).hasSize(4);
        List<String> told = steps.valueStream()
                .map(step -> page.data().get("texts").get(step.get(0).asInt()).asString())
                .toList();
        assertThat(told.get(2)).doesNotContain("state hidden");
        assertThat(told.get(3)).contains("state hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "<!--<script>"})
    void whateverIsWrittenInALectureStaysText(String hostile) throws IOException {
        PlayerPage page = page(madeUp(hostile));

        assertThat(page.tags()).isEqualTo(page(madeUp("harmless")).tags());
        assertThat(page.text()).doesNotContain("<img", "<svg o", "<!--<").contains(SafeText.html(hostile));
    }

    private static Figure madeUp(String text) {
        FigureRun run = FigureRuns.of(LOST, TracedRun.bySchedule(LOST, Schedule.parse("A,B")));
        Asked asked = new Asked(
                text, text, List.of(new Asked.Choice(text, true), new Asked.Choice(text, false)), List.of(text));
        Stop stop = new Stop(text, List.of(text, text), drawn(LOST, run), Optional.of(asked), text);
        return PlayedPages.figure(
                BOTH, Set.of(),
                () -> new Stops(new FigureHead(text, text, text, text), List.of(stop, stop)));
    }

    @Test
    void aPageOfAnyKindAsksNothingOfANetwork() throws IOException {
        for (Figure figure : List.of(single(LOST, BOTH), pair("A,B,B,B,A,A", "A,A,A,B,B,B"), madeUp("x"))) {
            PlayerPage page = page(figure);
            assertThat(page.text()).doesNotContain(
                    "http:", "https:", "url(", "@import", "style=\"", " src=", "javascript:", "unsafe-inline",
                    "innerHTML");
            assertThat(Stream.of(page.scripts(), page.styles())).allSatisfy(all -> assertThat(all).hasSize(1));
        }
    }
}
