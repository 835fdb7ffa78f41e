package dev.lockstep.export.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ColouredSource.Line;
import dev.lockstep.diagram.code.ColouredSource.Piece;
import dev.lockstep.diagram.code.Tone;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.export.Elements;
import dev.lockstep.export.player.PlayerPage.Shown;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureRun.End;
import dev.lockstep.figure.FigureRun.EndSign;
import dev.lockstep.figure.FigureStep;
import dev.lockstep.figure.PlayedFigure;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedPage.Single;
import dev.lockstep.figure.PlayedRun;
import dev.lockstep.figure.PlayedRun.CodePlaces;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.session.figure.PackedSources;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HtmlPlayerTest {
    private static final int MOST = 60;
    /// A buffer that is used again and again, for runs as long as one likes.
    private static final String LONGER = """
            lockstep: 1
            id: longer
            title: Longer
            about: A buffer with one place, used again and again.
            group: classics
            program:
              expect: holds
              locks: [mutex]
              conditions: {notFull: mutex, notEmpty: mutex}
              variables:
                count: {value: 0, guarded by: mutex}
              threads:
            """;
    private static final String USER = """
                %s:
                  - repeat %d times:
                      - acquire mutex
                      - while count = %d: [wait on %s]
                      - count = count %s 1
                      - signal %s
                      - release mutex
            """;
    private static final Pattern HANDLER = Pattern.compile("\\son\\w+\\s*=", Pattern.CASE_INSENSITIVE);

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    static Stream<String> programs() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.program() != null).map(Scenario::id);
    }

    private static FigureRun run(String scenario) {
        Scenario read = Scenarios.builtIn(scenario);
        return FigureRuns.of(read, TracedRun.bySeed(read, 42));
    }

    private static Figure played(FigureRun run, int from, int to, Part... without) {
        return played(run, "", from, to, "en", without);
    }

    private static Figure played(FigureRun run, String script, int from, int to, String language, Part... without) {
        PlayedRun played = new PlayedFigure(new FontMeasure(), new PackedSources(script))
                .draw(run, from, to, new FigureLayout(760, 0, Set.of(without)));
        return PlayedPage.figure(List.of(new PlayedPage(language, Set.of(without), new Single(played))));
    }

    private static PlayerPage page(Figure figure) throws IOException {
        return page(figure, Palette.LIGHT);
    }

    private static PlayerPage page(Figure figure, Palette palette) throws IOException {
        byte[] html = HtmlPlayer.bytes(
                figure.played(),
                drawings -> new Box(0, 0, drawings.getFirst().width(), drawings.getFirst().height()), palette);
        return new PlayerPage(new String(html, StandardCharsets.UTF_8));
    }

    private static PlayerPage whole(String scenario) throws IOException {
        FigureRun run = run(scenario);
        return page(played(run, 0, run.last()));
    }

    @Test
    void thePolicyLetsTheOneScriptAndTheOneStyleRunAndNothingElse() throws Exception {
        PlayerPage page = whole("two-locks");

        assertThat(page.scripts()).hasSize(1);
        assertThat(page.styles()).hasSize(1);
        assertThat(page.text()).contains(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-"
                        + hash(page.scripts().getFirst()) + "'; style-src 'sha256-" + hash(page.styles().getFirst())
                        + "'; img-src data:; base-uri 'none'; form-action 'none'\">");
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void aPageAsksNothingOfANetworkAndHasNoStyleOrScriptInAttributes() throws IOException {
        PlayerPage page = whole("two-locks");

        assertThat(page.text()).doesNotContain(
                "http:", "https:", "url(", "@import", "style=", " src=", "javascript:", "unsafe-inline", "innerHTML");
        assertThat(HANDLER.matcher(page.markup()).results()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theDifferencesGiveEveryDrawingAgain(String scenario) throws IOException {
        FigureRun run = run(scenario);
        Figure figure = played(run, 0, Math.min(MOST, run.last()));
        NumberedTexts colours = new NumberedTexts();
        NumberedTexts glyphs = new NumberedTexts();

        List<List<Shown>> drawings = page(figure).drawings(0, "en");

        assertThat(drawings).hasSameSizeAs(figure.pages());
        for (int step = 0; step < drawings.size(); step++) {
            List<Shown> meant = figure.pages()
                    .get(step)
                    .elements()
                    .stream()
                    .map(element -> ElementLook.of(element, colours, glyphs))
                    .map(
                            look -> new Shown(
                                    look.id(), JsonMapper.shared().readTree(look.shapes()), look.x() / 100.0,
                                    look.y() / 100.0))
                    .toList();
            assertThat(drawings.get(step)).as("%s, step %d", scenario, step).isEqualTo(meant);
        }
    }

    @Test
    void aCardStandsWhereItWasLaidOut() throws IOException {
        Figure figure = played(run("bounded-buffer"), 0, 3);
        List<Shown> shown = page(figure).drawings(0, "en").get(3);
        List<Element> elements = figure.pages().get(3).elements();

        assertThat(elements).anyMatch(Card.class::isInstance);
        for (int at = 0; at < elements.size(); at++) {
            if (elements.get(at) instanceof Card card) {
                JsonNode fill = shown.get(at).shapes().valueStream().filter(shape -> shape.get(0).asInt() == 1)
                        .findFirst()
                        .orElseThrow();
                assertThat(shown.get(at).x() + fill.get(1).asDouble()).isEqualTo(card.box().x(), within(0.02));
                assertThat(shown.get(at).y() + fill.get(2).asDouble()).isEqualTo(card.box().y(), within(0.02));
                assertThat(fill.get(3).asDouble()).isEqualTo(card.box().width(), within(0.02));
                assertThat(fill.get(4).asDouble()).isEqualTo(card.box().height(), within(0.02));
            }
        }
    }

    @Test
    void allDrawingsOfARunAreOfOneSizeWithOneLegend() {
        FigureRun run = run("two-locks");
        List<Drawing> pages = played(run, 0, run.last()).pages();

        assertThat(pages).extracting(Drawing::height).containsOnly(pages.getFirst().height());
        assertThat(pages).extracting(
                page -> page.elements().stream().filter(element -> element.id().startsWith("legend:")).toList())
                .containsOnly(
                        pages.getFirst().elements().stream().filter(element -> element.id().startsWith("legend:"))
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"</script><img src=x onerror=alert(1)>", "</style><script>alert(1)</script>", "<!--<script>",
                "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "]]>", "&lt;b&gt;&#0;", "\\\"};alert(1)//",
                "\u2028alert(1)\u2029", "javascript:alert(1)", "a\u0000b\ud800c\u0007", "`${alert(1)}`"})
    void whateverIsWrittenInARunStaysText(String hostile) throws IOException {
        PlayerPage harmless = page(madeUp("harmless"));
        PlayerPage page = page(madeUp(hostile));

        assertThat(page.tags()).isEqualTo(harmless.tags());
        assertThat(page.scripts()).isEqualTo(harmless.scripts());
        assertThat(page.styles()).isEqualTo(harmless.styles());
        String shown = hostile.replaceAll("[\u0000\u0007\ud800]", "\ufffd");
        assertThat(texts(page.data())).contains(shown).hasSameSizeAs(texts(harmless.data()));
        assertThat(page.text()).doesNotContain("\u0000", "<img", "<svg o", "<!--<", "<script>alert");
    }

    private static List<String> texts(JsonNode node) {
        return node.isString()
                ? List.of(node.asString())
                : node.valueStream().flatMap(inner -> texts(inner).stream()).toList();
    }

    /// A run of one step in which every text of a user is this one, with an element of every kind.
    private static Figure madeUp(String text) {
        ThreadId thread = new ThreadId(text);
        FigureStep step = new FigureStep(
                1, thread, text, new FigureStep.Mark(StepSign.TAKE, text, text), Snapshot.EMPTY, Snapshot.EMPTY,
                List.of());
        FigureRun run = new FigureRun(
                new FigureHead(text, text, text, text), StepUnit.STEP, Snapshot.EMPTY, List.of(thread), List.of(step),
                List.of(), List.of(), new End(text, EndSign.BAD));
        Drawing drawing = new Drawing(400, 300, text, text, Elements.named(text));
        ColouredSource source = new ColouredSource(
                text, List.of(new Line(1, text, List.of(new Piece(text, Tone.STRING)))), text.length());
        PlayedRun played = new PlayedRun(
                run, 0, List.of(drawing, drawing), Map.of(text, source),
                Collections.nCopies(2, new CodePlaces(text, 1, Map.of())), false);
        return PlayedPage.figure(List.of(new PlayedPage("en", Set.of(), new Single(played))));
    }

    @Test
    void theSamePageTwiceIsTheSameBytes() throws IOException {
        assertThat(whole("philosophers").text()).isEqualTo(whole("philosophers").text());
    }

    private static String longer(int rounds) {
        Stream<String> producers = Stream.of("P1", "P2")
                .map(name -> String.format(Locale.ROOT, USER, name, rounds, 1, "notFull", "+", "notEmpty"));
        Stream<String> consumers = Stream.of("C1", "C2")
                .map(name -> String.format(Locale.ROOT, USER, name, rounds, 0, "notEmpty", "-", "notFull"));
        return LONGER + Stream.concat(producers, consumers).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({"10, 66, 80", "40, 520, 300"})
    void aStepCostsSomeHundredBytes(int rounds, int steps, int mostKilobytes) throws Exception {
        Scenario longer = Scenarios.read("longer.yaml", longer(rounds));
        FigureRun run = FigureRuns.of(longer, TracedRun.bySeed(longer, 1));

        PlayerPage page = page(played(run, 0, steps));

        assertThat(page.data().get("runs").get(0).get("by").get("en").get("steps")).hasSize(steps + 1);
        assertThat(page.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(mostKilobytes * 1024);
    }

    @Test
    void everyColourThatIsNamedHasAValueForScreensLightAndDarkAndForPaper() throws IOException {
        PlayerPage page = whole("cache-invalidate");
        String style = page.styles().getFirst();
        Set<String> named = Stream.concat(
                page.data().get("colours").valueStream().map(JsonNode::asString),
                Pattern.compile("var\\(--([a-z0-9-]+)\\)").matcher(style).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());

        assertThat(named).contains("sheet", "running").allSatisfy(
                name -> assertThat(
                        Pattern.compile("--" + name + ":(#[0-9a-f]{6})").matcher(style).results()
                                .map((MatchResult found) -> found.group(1)))
                        .as(name).hasSize(3));
        assertThat(style).contains(
                "--running:" + Palette.LIGHT.hex(ColourRole.RUNNING),
                "--running:" + Palette.DARK.hex(ColourRole.RUNNING),
                "--running:" + Palette.PRINT.hex(ColourRole.RUNNING));
    }

    @Test
    void aThemeThatIsAskedForStaysWhateverIsPreferred() throws IOException {
        PlayerPage page = page(played(run("two-locks"), 0, 2), Palette.DARK);

        assertThat(page.styles().getFirst()).doesNotContain("prefers-color-scheme")
                .startsWith("\n:root {--sheet:" + Palette.DARK.hex(ColourRole.SHEET));
        assertThat(page.text()).contains("<meta name=\"color-scheme\" content=\"dark\">");
    }

    @Test
    void theStepsAreListedByTheirNumbersAndTheEndIsToldWhereItIsShown() throws IOException {
        FigureRun run = run("bounded-buffer");
        PlayerPage whole = page(played(run, 0, run.last()));
        PlayerPage part = page(played(run, 3, 5));

        assertThat(whole.text()).contains("<a href=\"#0\">", "<a href=\"#" + run.last() + "\">", "<p class=\"end ");
        assertThat(part.text()).contains("<ol start=\"3\">", "<a href=\"#3\">", "<a href=\"#5\">")
                .doesNotContain("<a href=\"#2\">", "<a href=\"#6\">", "<p class=\"end ");
        assertThat(part.data().get("runs").get(0).get("first").asInt()).isEqualTo(3);
    }

    @Test
    void theWordsOfThePageAreInTheLanguageOfItsSentences() throws IOException {
        Spoken.change(Spoken.of("de"));
        PlayerPage page = page(played(run("bounded-buffer"), "", 0, 3, "de"));

        assertThat(page.text()).contains(
                "<html lang=\"de\">", ">Abspielen</button>", ">Zurück</button>", "<h2>Schritte</h2>",
                "<a href=\"#0\">Anfang</a>");
        assertThat(page.data().get("words").get("de").get("pause").asString()).isEqualTo("Anhalten");
    }

    @Test
    void partsAreLeftOutAsInEveryFigure() throws IOException {
        PlayerPage page = page(played(run("two-locks"), 0, 2, Part.values()));

        assertThat(page.tags()).doesNotContain("<h1", "<footer").noneMatch(tag -> tag.contains("about"));
        assertThat(page.text()).contains("<title>");
    }
}
