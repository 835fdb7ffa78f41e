package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.TextForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which figures `render` and `explore` draw, and what they refuse.
class FigureCommandTest {
    private static final String[] DEADLOCK = {"render", "cache-crossed-keys", "--schedule", "A×9,B×9"};

    @TempDir
    private Path folder;

    private static Called call(String... more) {
        return Called.with(Stream.concat(Stream.of(DEADLOCK), Stream.of(more)).toArray(String[]::new));
    }

    private static List<Drawing> pages(String... more) {
        Called called = call(more);
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        assertThat(called.figures()).hasSize(1);
        return called.figures().getFirst().figure().pages();
    }

    private static List<String> texts(Drawing page) {
        return page.elements()
                .stream()
                .filter(Label.class::isInstance)
                .map(element -> ((Label) element).line().full())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame", "schedule", "storyboard", "waits", "lanes", "code"})
    void everyFigureOfARunHasItsTitleItsEndAndWhatRepeatsIt(String kind) {
        List<Drawing> pages = pages("--figure", kind, "-o", "x.svg");

        assertThat(pages).hasSize(1);
        assertThat(texts(pages.getFirst())).contains("Crossed keys")
                .contains("B waits for lock user:1, which A holds, A waits for lock user:2, which B holds")
                .contains("Crossed keys (cache-crossed-keys) · simulated, A×9,B×9 · Lockstep");
    }

    @Test
    void aComparisonHasBothOrders() {
        List<Drawing> pages = pages("--figure", "comparison", "--against", "A×18", "-o", "x.pdf");

        assertThat(texts(pages.getFirst())).contains("simulated, A×9,B×9", "simulated, A×18");
    }

    @Test
    void aFrameOfSeveralStepsHasOneOnEachPage() {
        List<Drawing> pages = pages("--from", "0", "--to", "4", "-o", "x.pdf");

        assertThat(pages).hasSize(5);
        assertThat(pages.get(4).subtitle()).isEqualTo("step 4: A takes lock user:1.");
    }

    @Test
    void aStoryboardHasTheStepsThatWereAskedFor() {
        assertThat(texts(pages("--figure", "storyboard", "--steps", "3,8,12", "-o", "x.svg").getFirst()))
                .contains("step 3", "step 8", "step 12")
                .doesNotContain("step 18");
    }

    @Test
    void aLongScheduleBreaksOverThePagesOfAPdfAndOfNothingElse() {
        String[] broken = {"render", "pool-task-throws", "--figure", "schedule", "-o", "x.pdf"};
        String[] other = {"render", "pool-task-throws", "--figure", "schedule", "-o", "x.svg"};

        assertThat(Called.with(broken).figures().getFirst().figure().pages()).hasSizeGreaterThan(1);
        assertThat(Called.with(other).figures().getFirst().figure().pages()).hasSize(1);
    }

    @Test
    void partsAreLeftOutAndTheCaptionIsThePersonsOwn() {
        Drawing page = pages(
                "--figure", "waits", "--without", "title,legend,description", "--caption", "Figure 3", "-o", "x.svg")
                .getFirst();

        assertThat(texts(page)).contains("Figure 3").doesNotContain("Crossed keys", "blocked on a lock");
    }

    @Test
    void howItLooksIsHandedToThePen() {
        DrawnFigure drawn = call(
                "--theme", "print", "--width", "120mm", "--background", "none", "--crop", "--text", "names", "--layout",
                "900", "--lang", "de", "-o", "x.svg")
                .figures()
                .getFirst();

        assertThat(drawn.options().palette()).isEqualTo(Palette.PRINT);
        assertThat(drawn.options().ground()).isEqualTo(PictureGround.NONE);
        assertThat(drawn.options().text()).isEqualTo(TextForm.NAMES);
        assertThat(drawn.options().crop()).isTrue();
        assertThat(drawn.options().width()).hasValueSatisfying(width -> assertThat(width.amount()).isEqualTo(120));
        assertThat(drawn.figure().pages().getFirst().width()).isEqualTo(900);
        assertThat(drawn.head().language()).isEqualTo("de");
        assertThat(drawn.figure().pages().getFirst().subtitle()).startsWith("Schritt 18: ");
    }

    @Test
    void theStepsOfAScheduleAreATableInText() throws IOException {
        for (String name : List.of("steps.md", "steps.tex")) {
            Path file = folder.resolve(name);
            Called called = call("--figure", "schedule", "--from", "4", "--to", "5", "-o", file.toString());

            assertThat(called.err()).isEmpty();
            assertThat(Files.readString(file)).contains("takes lock user:1")
                    .doesNotContain("gives back the master lock");
        }
    }

    @Test
    void aSearchIsDrawnWithItsOutcomesAndPrintedAsBefore() {
        Called called = Called.with("explore", "lost-update", "--figure", "outcomes", "-o", "x.svg");

        assertThat(called.code()).isEqualTo(1);
        assertThat(withoutTime(called.out())).isEqualTo(withoutTime(Called.with("explore", "lost-update").out()));
        assertThat(called.figures()).singleElement()
                .satisfies(
                        figure -> assertThat(texts(figure.figure().pages().getFirst()))
                                .contains("Lost update", "Outcomes, with their numbers of orders")
                                .contains("every order, 4 schedules"));
    }

    private static String withoutTime(String printed) {
        return printed.replaceAll("[0-9.]+ s\\R", "s ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --figure outcomes                | --figure: outcomes are those of a search: lockstep explore cache-crossed-keys --figure outcomes -o x.svg
            --figure comparison              | --figure comparison: found no other order, expected --against SCHEDULE
            --figure comparison --against A,Z | --against: step 2 of the schedule is Z, which cannot be chosen now; can be chosen: [A, B]
            --figure comparison --against A×9,B×9 | --against: found the order that it is to be compared with, expected another
            --figure lanes --step 3          | --step: found beside --figure lanes, expected frame, waits or code
            --figure code --from 3           | --from and --to: found beside --figure code, expected frame, schedule or lanes
            --steps 3                        | --steps: found beside --figure frame, expected storyboard
            --figure storyboard --steps 19   | --steps: found 19, expected 0 to 18, the last step of this run
            --from 9 --to 8                  | --to: found 8, expected 9 to 18, the last step of this run
            --layout 559                     | --layout: found '559', expected 560 to 4000
            --layout wide                    | --layout: found 'wide', expected 560 to 4000
            --width 12                       | --width: found 12, expected a length such as 120mm, 12cm, 4.7in or 340pt
            --background grey                | --background: found 'grey', expected sheet, white, none
            --without name                   | --without: found 'name', expected title, legend, caption, description
            --text letters                   | --text: found 'letters', expected outlines, names
            """)
    void whatDoesNotFitIsOneLine(String options, String said) {
        Called called = call(
                Stream.concat(Stream.of(options.split(" ", -1)), Stream.of("-o", "x.svg"))
                        .toArray(String[]::new));

        assertThat(called.err()).isEqualTo("lockstep: " + said + System.lineSeparator());
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.figures()).isEmpty();
    }
}
