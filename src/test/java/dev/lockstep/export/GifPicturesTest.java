package dev.lockstep.export;

import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.PictureOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.export.ReadGif.Image;
import dev.lockstep.figure.Figure;
import dev.lockstep.file.FileError;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import dev.lockstep.testing.WindowExtension;

@ExtendWith(WindowExtension.class)
class GifPicturesTest {
    private static final ColourRole RUNNING = ColourRole.RUNNING;
    private static final PictureHead HEAD = new PictureHead("Two locks", "en");
    private static final PictureOptions TWICE = PictureOptions.of(Palette.LIGHT, 2);

    @TempDir
    private Path folder;

    @Test
    void aRunIsSeenForEverAPageAtATimeAndItsEndForLonger() throws Exception {
        ReadGif gif = gif(TWICE.paced(700), page(RUNNING, 20), page(RUNNING, 30), page(RUNNING, 40));

        assertThat(gif.images()).extracting(Image::delay)
                .containsExactly(Optional.of(70), Optional.of(70), Optional.of(210));
        assertThat(gif.images()).extracting(Image::loops)
                .containsExactly(Optional.of(0), Optional.empty(), Optional.empty());
        assertThat(gif.images()).extracting(Image::disposal).containsOnly(Optional.of("doNotDispose"));
    }

    @Test
    void aSinglePageIsAPictureThatStandsStill() throws Exception {
        ReadGif gif = gif(TWICE, page(RUNNING, 20));

        assertThat(gif.images()).singleElement().satisfies(image -> {
            assertThat(image.place()).isEqualTo(new Rectangle(400, 200));
            assertThat(image.loops()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Palette.class)
    void eachImageOverThoseBeforeIsItsPageAndColoursWithAMeaningStayAsTheyAre(Palette palette) throws Exception {
        PictureOptions options = PictureOptions.of(palette, 1.7);
        List<Drawing> pages = List.of(lettered("one", 60), lettered("other", 60), lettered("other", 90));
        ReadGif gif = gif(options, pages.toArray(Drawing[]::new));
        Set<Integer> meaning = Stream.of(ColourRole.values()).map(palette::rgb).collect(Collectors.toSet());
        int near = 0;
        for (int at = 0; at < pages.size(); at++) {
            BufferedImage page = PngPictures.image(
                    PictureSheet.whole(pages.get(at)), options, Platform::runLater, share -> {});
            BufferedImage shown = gif.images().get(at).shown();
            assertThat(shown.getWidth()).isEqualTo(page.getWidth());
            assertThat(shown.getHeight()).isEqualTo(page.getHeight());
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int drawn = page.getRGB(x, y) & 0xFFFFFF;
                    int seen = shown.getRGB(x, y) & 0xFFFFFF;
                    if (drawn != seen) {
                        near++;
                        assertThat(meaning).as("%d at %d %d: %06x for %06x", at, x, y, seen, drawn)
                                .doesNotContain(drawn);
                        assertThat(gif.colours()).doesNotContain(drawn);
                        assertThat(farthest(drawn, seen)).as("%06x for %06x", seen, drawn).isLessThan(48);
                    }
                }
            }
        }
        assertThat(near).as("pixels that show another colour").isLessThan(gif.width() * gif.height() / 50);
    }

    @Test
    void allImagesShareOneTableThatBeginsWithTheColoursThatHaveAMeaning() throws Exception {
        ReadGif gif = gif(TWICE, page(RUNNING, 20), page(ColourRole.BLOCKED, 20), lettered("one", 60));

        assertThat(gif.images()).extracting(Image::ownColours).containsOnly(false);
        assertThat(gif.colours()).hasSizeLessThanOrEqualTo(256)
                .startsWith(Palette.LIGHT.rgb(ColourRole.SHEET), Palette.LIGHT.rgb(ColourRole.CARD));
        assertThat(gif.colours().subList(0, 20))
                .contains(Palette.LIGHT.rgb(RUNNING), Palette.LIGHT.rgb(ColourRole.BLOCKED));
    }

    @Test
    void ofALaterPageOnlyTheRectangleThatChangedIsWritten() throws Exception {
        ReadGif gif = gif(
                TWICE, page(RUNNING, 20), page(ColourRole.BLOCKED, 20), page(ColourRole.BLOCKED, 20),
                page(ColourRole.BLOCKED, 30));

        assertThat(gif.images()).extracting(Image::place)
                .containsExactly(
                        new Rectangle(400, 200), new Rectangle(100, 40, 200, 80), new Rectangle(1, 1),
                        new Rectangle(100, 40, 200, 100));
    }

    @Test
    void pagesOfOtherHeightsStandOnOneSheetOfTheHighest() throws Exception {
        Drawing high = new Drawing(200, 130, "t", "s", page(RUNNING, 80).elements());
        ReadGif gif = gif(TWICE, page(RUNNING, 20), high);

        assertThat(gif.height()).isEqualTo(260);
        assertThat(gif.images().getFirst().place()).isEqualTo(new Rectangle(400, 260));
        assertThat(gif.images().getFirst().shown().getRGB(10, 250) & 0xFFFFFF)
                .isEqualTo(Palette.LIGHT.rgb(ColourRole.SHEET));
    }

    @Test
    void theSameFigureIsTheSameBytesTwice() throws Exception {
        Figure figure = new Figure(List.of(lettered("one", 60), lettered("other", 70), lettered("third", 80)));
        byte[] once = Files.readAllBytes(write(figure, TWICE, "once.gif"));

        assertThat(Files.readAllBytes(write(figure, TWICE, "twice.gif"))).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.3", "0.9"})
    void anInterruptEndsItAndTheOldFileStays(double when) throws Exception {
        Path target = Files.writeString(folder.resolve("x.gif"), "old");
        Figure figure = new Figure(IntStream.range(0, 10).mapToObj(at -> page(RUNNING, 20 + at)).toList());

        assertThatThrownBy(
                () -> FigureFiles.write(
                        figure, HEAD, TWICE, target.toString(), Platform::runLater, share -> {
                            if (share >= when && share < 1) {
                                Thread.currentThread().interrupt();
                            }
                        }))
                .isInstanceOf(InterruptedException.class);

        assertThat(target).hasContent("old");
        assertThat(folder.toFile().list()).containsExactly("x.gif");
    }

    @Test
    void progressComesWithEachPage() throws Exception {
        Figure figure = new Figure(IntStream.range(0, 10).mapToObj(at -> page(RUNNING, 20 + at)).toList());
        List<Double> shares = new ArrayList<>();
        FigureFiles.write(
                figure, HEAD, TWICE, folder.resolve("x.gif").toString(), Platform::runLater, shares::add);

        assertThat(shares).isSorted().endsWith(1.0);
        assertThat(shares.stream().distinct().count()).isGreaterThanOrEqualTo(2L * figure.pages().size());
    }

    @ParameterizedTest
    @CsvSource({"1001, 100, 100", "1, 65536, 1", "1, 4001, 4000", "200, 4000, 4000"})
    void tooManyPagesOrPixelsAreRefusedInBothLanguages(int pages, long width, long height) {
        FileError refused = catchThrowableOfType(
                FileError.class, () -> GifPictures.refuseTooMuch(pages, width, height));

        assertThat(refused.line().english())
                .startsWith("too much for a GIF: found " + pages + " pages of " + width + " × " + height + " pixels")
                .contains("expected at most 1000 pages, 16 million pixels a page and 2000 million in all");
        assertThat(refused.line().in("de")).startsWith("zu viel für ein GIF: gefunden " + pages + " Seiten");
    }

    @Test
    void aThousandPagesAtTheUsualSizeAreNotTooMuch() throws Exception {
        GifPictures.refuseTooMuch(1000, 1280, 1500);
    }

    @Test
    void whatHasNoGroundIsRefusedInBothLanguagesAndNothingIsWritten() {
        FileError refused = catchThrowableOfType(
                FileError.class,
                () -> write(Figure.of(page(RUNNING, 20)), TWICE.on(PictureGround.NONE), "x.gif"));

        assertThat(refused.line().english()).contains("found background none, expected sheet or white");
        assertThat(refused.line().in("de")).contains("gefunden Hintergrund none, erwartet sheet oder white");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void ofMoreColoursThanFitTheRarestBecomeTheOnesMostLikeThem() {
        int ink = Palette.LIGHT.rgb(RUNNING);
        Map<Integer, Long> pixels = new HashMap<>();
        for (int grey = 0; grey < 256; grey++) {
            pixels.put(grey << 16 | grey << 8 | grey, grey == 0x80 || grey == 0x40 ? 2L : 1000L);
        }
        pixels.put(ink, 1L);
        pixels.put(0x123456, 1L);
        GifColours colours = GifColours.of(Palette.LIGHT, pixels);

        assertThat(colours.table()).hasSize(255).contains(ink).doesNotContain(0x123456, 0x808080);
        assertThat(colours.table()[colours.number(ink)]).isEqualTo(ink);
        assertThat(colours.table()[colours.number(0x808080)]).isIn(0x7F7F7F, 0x818181);
    }

    private static Drawing page(ColourRole role, double y) {
        return new Drawing(200, 100, "t", "s", List.of(new Bar("bar", new Box(50, y, 100, 40), 0, role, "")));
    }

    private static Drawing lettered(String name, double y) {
        List<Element> all = new ArrayList<>(Elements.named(name));
        all.add(new Bar("another", new Box(120, y, 60, 20), 4, ColourRole.WAITING, ""));
        return new Drawing(200, 120, "t", "s", all);
    }

    private static int farthest(int one, int other) {
        return IntStream.of(0, 8, 16).map(at -> Math.abs((one >> at & 0xFF) - (other >> at & 0xFF))).max().orElse(0);
    }

    private ReadGif gif(PictureOptions options, Drawing... pages) throws IOException, InterruptedException {
        return ReadGif.of(Files.readAllBytes(write(new Figure(List.of(pages)), options, "x.gif")));
    }

    private Path write(Figure figure, PictureOptions options, String name) throws IOException, InterruptedException {
        Path target = folder.resolve(name);
        FigureFiles.write(figure, HEAD, options, target.toString(), Platform::runLater, share -> {});
        return target;
    }
}
