package dev.lockstep.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.layout.DepthCurve;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.objects.ObjectsStage;
import dev.lockstep.diagram.objects.PresentedObjects;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever a picture of a program's objects says apart from names and values is said in the language that is spoken.
class LanguageOfPicturesTest {

    private static final FontMeasure MEASURE = new FontMeasure();

    /// As [ObjectScenes] has them, whole or shortened.
    private static final Pattern NAMES = Pattern
            .compile(
                    "(?:T|lock|variable)?\\d+|lo….*|va….*|notEmpty|notFull|available|title|subtitle|"
                            + "\\[?[0-9, …]+]?|[·+ ]+\\d*|");

    private static final StageInput AT_REST = StageInput.of(1000, 640, 0, "title", "subtitle");
    private static final StageInput.Motion TOO_FAST_AND_FROZEN = new StageInput.Motion(
            new FlowRate(true, 0, 0, 0), DepthCurve.NONE, true);

    @BeforeEach
    void speakAnother() {
        Spoken.change(new PseudoLanguage());
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @Test
    void nothingIsSaidThatTheLanguageHasNotSaid() {
        Set<String> said = new LinkedHashSet<>();
        for (ObjectScenes scene : List.of(
                new ObjectScenes(0, 0, 0, ""), new ObjectScenes(6, 2, 3, ""), new ObjectScenes(40, 30, 60, ""))) {
            for (boolean moving : new boolean[]{false, true}) {
                StageInput input = moving ? AT_REST.moving(TOO_FAST_AND_FROZEN, List.of()) : AT_REST;
                Stream.of(
                        new ObjectsStage(MEASURE).draw(scene.snapshot(), ObjectScenes.ID, input),
                        new PresentedObjects(MEASURE).draw(scene.snapshot(), ObjectScenes.ID, input))
                        .flatMap(LanguageOfPicturesTest::texts)
                        .forEach(said::add);
            }
        }
        assertThat(said).contains("⟦stage⟧", "⟦brief⟧");
        assertThat(said)
                .filteredOn(text -> !NAMES.matcher(PseudoLanguage.unsaid(text)).matches())
                .isEmpty();
    }

    private static Stream<String> texts(Drawing drawing) {
        return drawing.elements().stream().map(element -> switch (element) {
            case Element.Label label -> label.line().full();
            case Element.Card card -> card.name();
            case Element.Bar bar -> bar.name();
            case Element.Icon icon -> icon.name();
            case Element.Badge badge -> badge.line().full();
            default -> "";
        });
    }
}
