package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.barrier.BarrierStage;
import dev.lockstep.diagram.barrier.PresentedBarrier;
import dev.lockstep.diagram.cache.CacheStage;
import dev.lockstep.diagram.cache.PresentedCache;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.EngineStage;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.pool.PoolStage;
import dev.lockstep.diagram.pool.PresentedPool;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.waits.WaitsGraph;
import dev.lockstep.event.EngineId;
import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever the pictures of built-in programs say apart from names, values and numbers is said in the language that is
/// spoken.
class LanguageOfStagesTest {

    private static final FontMeasure MEASURE = new FontMeasure();
    private static final int SEEDS = 3;

    /// Of threads, tasks, keys, objects and their values, whole or shortened, lines of the program with their results,
    /// and what needs no language: numbers, units, signs.
    private static final Pattern NAMES = Pattern.compile(
            "(?:[A-Z]\\d?|#?\\d+|[abcx]|user:\\d*|user:\\d+ by [A-Z](?: \\(\\d\\))?|by [A-Z](?: \\(\\d\\))?|wants[AB]|first|"
                    + "inside|taken|count|old|fork\\d|left|right|mutex|notFull|notEmpty|changed|never|"
                    + "\"?[A-Z]\"?|title|subtitle|caption|ms|/s|s|[A-Za-z]\\w*Exception|…|[-·+=→/#\"()\\[\\],:.\\d\\s\u2009])*"
                    + "|compare and set taken from 0 to 1: (?:not )?set|inside = inside [-+] 1 atomically: [01]");

    @BeforeEach
    void speakAnother() {
        Spoken.change(new PseudoLanguage());
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @ParameterizedTest
    @EnumSource(Group.class)
    void nothingIsSaidThatTheLanguageHasNotSaid(Group group) {
        Set<String> said = new LinkedHashSet<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.group() == group && scenario.program() != null) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Timeline run = TracedRun.bySeed(scenario, seed).timeline();
                    for (int step = 0; step <= run.trace().last(); step++) {
                        look(group, run.at(step), said);
                    }
                }
            }
        }
        assertThat(said).contains("⟦" + (group == Group.CLASSICS ? "stage" : group.word()) + "⟧");
        assertThat(said)
                .filteredOn(text -> !NAMES.matcher(PseudoLanguage.unsaid(text)).matches())
                .isEmpty();
    }

    private static void look(Group group, Snapshot snapshot, Set<String> said) {
        for (StageInput input : inputs()) {
            for (EngineStage stage : stages(group)) {
                Drawing drawing = stage.draw(snapshot, engine(group), input);
                texts(drawing).forEach(said::add);
            }
        }
        texts(new WaitsGraph(MEASURE).draw(snapshot, 400, 400)).forEach(said::add);
    }

    private static List<StageInput> inputs() {
        StageInput large = StageInput.of(1400, 900, 2_000_000_000L, "title", "subtitle");
        StageInput small = StageInput.of(560, 420, 2_000_000_000L, "title", "subtitle");
        DepthCurve depth = new DepthCurve(List.of(new DepthCurve.Sample(2, 1), new DepthCurve.Sample(0, 3)), 30);
        StageInput live = small
                .moving(new StageInput.Motion(new FlowRate(true, 20, 20, 20), depth, true), List.of());
        StageInput calm = large
                .moving(new StageInput.Motion(new FlowRate(false, 2, 2, 2), depth, false), List.of());
        return List.of(large, small, live, calm);
    }

    private static List<EngineStage> stages(Group group) {
        return switch (group) {
            case POOL -> List.of(new PoolStage(MEASURE), new PresentedPool(MEASURE));
            case CACHE -> List.of(new CacheStage(MEASURE), new PresentedCache(MEASURE));
            case BARRIER -> List.of(new BarrierStage(MEASURE), new PresentedBarrier(MEASURE));
            case CLASSICS -> List.of(new ObjectsStage(MEASURE), new PresentedObjects(MEASURE));
        };
    }

    private static EngineId engine(Group group) {
        return new EngineId(group.word());
    }

    /// Everything a person can read or hear, whole and as it is shown.
    private static Stream<String> texts(Drawing drawing) {
        List<String> texts = new ArrayList<>(List.of(drawing.title(), drawing.subtitle()));
        for (Element element : drawing.elements()) {
            switch (element) {
                case Element.Label label -> add(texts, label.line());
                case Element.Badge badge -> add(texts, badge.line());
                case Element.FigureElement figure -> {
                    add(texts, figure.value());
                    add(texts, figure.caption());
                }
                case Element.TaskChip chip -> add(texts, chip.name());
                case Element.Token token -> add(texts, token.name());
                case Element.Card card -> texts.add(card.name());
                case Element.Bar bar -> texts.add(bar.name());
                case Element.Icon icon -> texts.add(icon.name());
                case Element.Arrow _, Element.Progress _, Element.Ring _, Element.Slot _, Element.Sparkline _ -> {
                    // Has no words.
                }
            }
        }
        return texts.stream();
    }

    private static void add(List<String> texts, TextLine line) {
        texts.add(line.full());
        // What was cut inside has lost one of its brackets.
        if (!line.cut()) {
            texts.add(line.shown());
        }
    }
}
