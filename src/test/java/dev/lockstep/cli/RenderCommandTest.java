package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aPictureOfAnotherFormatIsRefusedBeforeAnythingIsDrawn() throws IOException {
        for (String target : List.of("x.jpg", "x.svgz", "x.png.bak", "a.b/x.ps")) {
            Called called = Called.with("render", "two-locks", "-o", target);
            assertThat(called.code()).isEqualTo(2);
            assertThat(called.err())
                    .isEqualTo(
                            "lockstep: -o: found " + target
                                    + ", expected FILE.svg, FILE.pdf, FILE.html, FILE.png or FILE.gif"
                                    + System.lineSeparator());
            assertThat(called.figures()).isEmpty();
        }
        Path other = Files.createDirectory(folder.resolve("a.b"));
        for (String target : List.of("x.png", "x.SVG", "x.Pdf", "x", other.resolve("x").toString())) {
            assertThat(Called.with("render", "two-locks", "-o", target).code()).as(target).isZero();
        }
    }

    @Test
    void aNameThatIsNotWrittenAsItWasTypedIsRefusedBeforeAnythingIsDrawn() {
        refused("-o: " + folder + "/x.svg/ ends as the name of a folder does: name a file", folder + "/x.svg/");
        refused(
                "-o: found \"" + folder + "/y.svg \", expected FILE.svg, FILE.pdf, FILE.html, FILE.png or FILE.gif",
                folder + "/y.svg ");
        refused("-o: " + folder + " is a folder: name a file in it", folder.toString());
        refused(
                "-o: " + folder.resolve("no") + " is no folder that exists: make it, or name another",
                folder + "/no/x.png");
        refused("-o: no file is named: found \"\", expected the name of a file", "");
    }

    @Test
    void aScaleOutsideItsRangeIsRefusedForEveryFormat() {
        for (String scale : List.of("NaN", "0", "-1", "99", "Infinity", "0.09", "16.01", "two", "", "1,5")) {
            for (String target : List.of("x.svg", "x.png", "x")) {
                refused("--scale: found '" + scale + "', expected a number from 0.1 to 16", target, "--scale=" + scale);
            }
        }
        for (String scale : List.of("0.1", "16", "2.5")) {
            Called called = Called.with("render", "two-locks", "-o", "x.svg", "--scale", scale);
            assertThat(called.figures()).singleElement()
                    .satisfies(figure -> assertThat(figure.options().scale()).isEqualTo(Double.parseDouble(scale)));
        }
        assertThat(Called.with("render", "two-locks", "-o", "x.svg").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.options().scale()).isEqualTo(2));
    }

    @Test
    void aGifIsAtMost1280PixelsAcrossUnlessAScaleIsGiven() {
        assertThat(scale("x.gif")).isEqualTo(2);
        assertThat(scale("x.gif", "--layout", "1600")).isEqualTo(0.8);
        assertThat(scale("x.gif", "--layout", "760")).isEqualTo(1280.0 / 760);
        assertThat(scale("x.gif", "--scale", "3")).isEqualTo(3);
        assertThat(scale("x.png", "--layout", "1600")).isEqualTo(2);
    }

    @Test
    void howLongAGifShowsAPageIsGivenInMilliseconds() {
        assertThat(Called.with("render", "two-locks", "-o", "x.gif").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.options().pace()).isEqualTo(900));
        assertThat(Called.with("render", "two-locks", "-o", "x.gif", "--pace", "250").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.options().pace()).isEqualTo(250));
        for (String pace : List.of("19", "60001", "NaN", "fast", "", "-900")) {
            refused("--pace: found '" + pace + "', expected 20 to 60000 milliseconds", "x.gif", "--pace=" + pace);
        }
    }

    @Test
    void aGifWithoutAGroundIsRefusedBeforeAnythingIsDrawn() {
        refused(
                "--background: found 'none', expected sheet or white for a GIF, which has no half transparent pixels",
                "x.gif", "--background", "none");
    }

    @Test
    void theSentencesAreEnglishUnlessGermanIsAskedFor() {
        assertThat(Called.with("render", "two-locks", "-o", "x.svg").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.head().language()).isEqualTo("en"));
        assertThat(Called.with("render", "two-locks", "-o", "x.svg", "--lang", "de").figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.head().language()).isEqualTo("de"));
        Called french = Called.with("render", "two-locks", "-o", "x.svg", "--lang", "fr");
        assertThat(french.err()).startsWith("lockstep: ").contains("--lang").hasLineCount(1);
        assertThat(french.code()).isEqualTo(2);
    }

    @Test
    void aPageOfHtmlPlaysTheWholeRunOrAPartOfIt() {
        assertThat(Called.with("render", "bounded-buffer", "-o", "x.html", "--from", "2", "--to", "4").figures())
                .singleElement()
                .satisfies(drawn -> {
                    assertThat(drawn.figure().pages()).hasSize(3);
                    assertThat(drawn.figure().played()).hasSize(2).allSatisfy(
                            page -> assertThat(page.content().runs()).extracting(PlayedRun::first).containsExactly(2));
                });
        assertThat(Called.with("render", "two-locks", "-o", "x.html").figures())
                .singleElement()
                .satisfies(
                        drawn -> assertThat(drawn.figure().played()).hasSize(2).allSatisfy(
                                page -> assertThat(page.content().runs()).singleElement().satisfies(
                                        played -> assertThat(drawn.figure().pages())
                                                .hasSize(played.run().last() + 1))));
        refused(
                "--step: found beside a page of HTML, expected --from and --to, or neither", "x.html", "--step", "3");
        refused(
                "-o: found a page of HTML beside --figure schedule, expected frame or comparison", "x.html", "--figure",
                "schedule");
    }

    private static List<String> languages(String... command) {
        return Called.with(command).figures().getFirst().figure().played().stream().map(PlayedPage::language).toList();
    }

    @Test
    void aPageSpeaksEveryLanguageThatItsTitleIsInUnlessOneIsAskedFor() {
        assertThat(languages("render", "two-locks", "-o", "x.html")).containsExactly("en", "de");
        assertThat(languages("render", "two-locks", "-o", "x.html", "--lang", "de")).containsExactly("de");
        assertThat(languages("render", "two-locks", "-o", "x.html", "--lang", "en")).containsExactly("en");
    }

    @Test
    void aPagePlaysTwoOrdersOrTheStopsOfALecture() {
        assertThat(
                Called.with(
                        "render", "two-locks", "--figure", "comparison", "--against", "A,A", "--schedule", "A,B", "-o",
                        "x.html").figures().getFirst().figure().played().getFirst().content())
                .isInstanceOfSatisfying(
                        PlayedPage.Comparison.class, content -> assertThat(content.common()).isEqualTo(1));
        assertThat(
                Called.with("render", "a-barrier-used-twice", "-o", "x.html").figures().getFirst().figure().played()
                        .getFirst().content().head().title())
                .isEqualTo("A barrier used twice");
        assertThat(Called.with("render", "a-barrier-used-twice", "-o", "x.svg").err())
                .isEqualToIgnoringNewLines("lockstep: -o: found x.svg for a lecture, expected FILE.html");
        assertThat(Called.with("render", "a-barrier-used-twice", "-o", "x.html", "--seed", "1").err())
                .startsWith("lockstep: a-barrier-used-twice is a lecture, whose stops are played as they are")
                .hasLineCount(1);
    }

    private static double scale(String target, String... more) {
        List<String> command = new ArrayList<>(List.of("render", "two-locks", "-o", target));
        command.addAll(List.of(more));
        return Called.with(command.toArray(String[]::new)).figures().getFirst().options().scale();
    }

    private static void refused(String line, String target, String... more) {
        List<String> command = new ArrayList<>(List.of("render", "two-locks", "-o", target));
        command.addAll(List.of(more));
        Called called = Called.with(command.toArray(String[]::new));
        assertThat(called.err()).isEqualTo("lockstep: " + line + System.lineSeparator());
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.figures()).isEmpty();
    }
}
