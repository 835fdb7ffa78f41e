package dev.lockstep.export;

import dev.lockstep.figure.choice.FigureFormat;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.export.FigureFiles.Written;
import dev.lockstep.figure.Figure;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import dev.lockstep.testing.WindowExtension;

@ExtendWith(WindowExtension.class)
class FigureFilesTest {
    private static final PictureHead HEAD = new PictureHead("Two locks", "en");
    private static final Drawing PAGE = new Drawing(
            200, 100, "t", "s", List.of(new Bar("bar", new Box(50, 20, 100, 40), 0, ColourRole.RUNNING, "")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"x.svg, 1, x.svg", "x.PNG, 1, x.PNG", "x.svg, 3, x-01.svg x-02.svg x-03.svg", "x.pdf, 3, x.pdf",
        "x.gif, 3, x.gif"})
    void severalPagesAreNumberedFilesExceptInAPdfAndInAGif(String target, int pages, String files) throws Exception {
        Written written = write(new Figure(Stream.generate(() -> PAGE).limit(pages).toList()), target);

        assertThat(written.files()).containsExactlyElementsOf(
                Stream.of(files.split(" ")).map(name -> folder.resolve(name).toString()).toList());
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(files.split(" "));
    }

    @Test
    void aHundredPagesHaveThreeDigitsSoThatTheyStandInOrder() {
        List<String> names = FigureFiles.names("a/run.png", FigureFormat.PNG, 100);

        assertThat(names).hasSize(100).contains("a/run-001.png", "a/run-100.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jpg", "x.ps", "x.png.bak"})
    void anotherEndingIsRefusedInBothLanguages(String target) {
        FileError refused = catchThrowableOfType(
                FileError.class,
                () -> FigureFiles.write(Figure.of(PAGE), HEAD, PictureOptions.USUAL, target, fx(), share -> {}));

        assertThat(refused.line().english()).startsWith("found " + target)
                .endsWith("expected FILE.svg, FILE.pdf, FILE.html, FILE.png or FILE.gif");
        assertThat(refused.line().in("de")).startsWith("gefunden " + target)
                .endsWith("erwartet DATEI.svg, DATEI.pdf, DATEI.html, DATEI.png oder DATEI.gif");
    }

    @Test
    void noPageIsWrittenWhereOneCannotBe() throws IOException {
        Files.createDirectory(folder.resolve("x-02.svg"));

        assertThatThrownBy(() -> write(new Figure(List.of(PAGE, PAGE)), "x.svg")).hasMessageContaining("is a folder");
        assertThat(folder.toFile().list()).containsExactly("x-02.svg");
    }

    @Test
    void aPageOfHtmlIsOfARunAlone() {
        FileError refused = catchThrowableOfType(FileError.class, () -> write(Figure.of(PAGE), "x.html"));

        assertThat(refused.line().english()).startsWith("found ").contains("x.html, which plays a run");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void whatFontsLackIsToldInBothLanguages() throws Exception {
        Figure figure = Figure.of(new Drawing(400, 300, "", "", Elements.named("漢")));

        for (String target : List.of("x.svg", "x.pdf")) {
            assertThat(write(figure, target).notice()).hasValueSatisfying(notice -> {
                assertThat(notice.english())
                        .isEqualTo("drawn as □, since the fonts of the program lack them: 漢 (U+6F22)");
                assertThat(notice.in("de")).contains("fehlen: 漢 (U+6F22)");
            });
        }
        assertThat(write(figure, "x.png").notice()).isEmpty();
        assertThat(write(Figure.of(PAGE), "x.svg").notice()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "x.svg, 120mm, ''",
        "x.svg, 40mm, 'its smallest text has 3.4 points on 40mm, and less than 6.5 is hard to read: "
                + "place it wider, or lay it out for fewer pixels'",
        "x.png, 76.5mm, ''", "x.png, 76.4mm, 'its smallest text has 6.4 points on 76.4mm, and less than 6.5 is hard to "
                + "read: place it wider, or lay it out for fewer pixels'",
        "x.gif, 40mm, ''"})
    void textThatIsTooSmallOnPaperIsSaid(String target, String width, String said) throws Exception {
        Figure figure = Figure.of(new Drawing(400, 300, "", "", Elements.named("W1")));
        PictureOptions options = PictureOptions.USUAL.wide(PaperLength.of("--width", width));
        Written written = FigureFiles
                .write(figure, HEAD, options, folder.resolve(target).toString(), fx(), share -> {});

        assertThat(written.notice().map(LocalText::english).orElse("")).isEqualTo(said);
        assertThat(written.notice().map(text -> text.in("de")).orElse("")).doesNotContain("points");
    }

    @ParameterizedTest
    @CsvSource({"1, 3780", "2, 7559", "3, 11339"})
    void aPixelPictureIsAsLargeOnPaperAtEveryScale(double scale, String perMetre) throws Exception {
        assertThat(perMetre(png(PictureOptions.of(Palette.LIGHT, scale)))).isEqualTo(perMetre);
    }

    @Test
    void aPixelPictureIsAsWideOnPaperAsAskedFor() throws Exception {
        PaperLength width = PaperLength.of("--width", "120mm");

        assertThat(perMetre(png(PictureOptions.of(Palette.LIGHT, 3).wide(width)))).isEqualTo("5000");
    }

    @Test
    void withoutAGroundAPixelPictureShowsWhatIsBehindIt() throws Exception {
        PictureOptions options = PictureOptions.of(Palette.DARK, 1);
        BufferedImage none = ImageIO.read(png(options.on(PictureGround.NONE)));
        BufferedImage white = ImageIO.read(png(options.on(PictureGround.WHITE)));
        BufferedImage sheet = ImageIO.read(png(options));

        assertThat(List.of(none.getRGB(5, 5), white.getRGB(5, 5), sheet.getRGB(5, 5))).extracting(Integer::toHexString)
                .containsExactly("0", "ffffffff", "ff10141a");
        assertThat(List.of(none.getRGB(80, 40), white.getRGB(80, 40), sheet.getRGB(80, 40)))
                .extracting(Integer::toHexString)
                .containsOnly("ff2bc49a");
    }

    @Test
    void aCroppedPixelPictureIsWhatIsDrawnWithSomeAir() throws Exception {
        BufferedImage cropped = ImageIO.read(png(PictureOptions.of(Palette.LIGHT, 2).cropped()));

        assertThat(cropped.getWidth()).isEqualTo(2 * 116);
        assertThat(cropped.getHeight()).isEqualTo(2 * 56);
        assertThat(Integer.toHexString(cropped.getRGB(17, 17))).isEqualTo("ff009e73");
        assertThat(Integer.toHexString(cropped.getRGB(14, 14))).isEqualTo("fff5f6f8");
    }

    @Test
    void progressGoesUpToTheEnd() throws Exception {
        for (String target : List.of("x.svg", "x.pdf", "x.png", "x.gif")) {
            List<Double> shares = new ArrayList<>();
            FigureFiles.write(
                    new Figure(List.of(PAGE, PAGE)), HEAD, PictureOptions.USUAL, folder.resolve(target).toString(),
                    fx(),
                    shares::add);

            assertThat(shares).isSorted().allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0)).endsWith(1.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"120mm, 340.157", "12cm, 340.157", "4.7in, 338.4", "340pt, 340", "' 120 mm', 0"})
    void aLengthIsANumberAndItsUnit(String typed, double points) throws FileError {
        if (points == 0) {
            assertThatThrownBy(() -> PaperLength.of("--width", typed))
                    .hasMessageContaining("expected a length such as");
        } else {
            assertThat(PaperLength.of("--width", typed).points()).isCloseTo(points, within(0.001));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "mm", "-3mm", "1e3mm", "120px", "١٢٠mm", "1,5cm", "0mm", "1mm", "9000mm"})
    void whatIsNoLengthIsRefusedInBothLanguages(String typed) {
        FileError refused = catchThrowableOfType(FileError.class, () -> PaperLength.of("--width", typed));

        assertThat(refused.line().english()).startsWith("--width: found " + typed).contains("expected");
        assertThat(refused.line().in("de")).startsWith("--width: gefunden " + typed).contains("erwartet");
    }

    private static Offset<Double> within(double offset) {
        return Assertions.within(offset);
    }

    private static Executor fx() {
        return Platform::runLater;
    }

    private Written write(Figure figure, String target) throws IOException, InterruptedException {
        return FigureFiles
                .write(figure, HEAD, PictureOptions.USUAL, folder.resolve(target).toString(), fx(), share -> {});
    }

    private File png(PictureOptions options) throws IOException, InterruptedException {
        Path target = folder.resolve("x.png");
        FigureFiles.write(Figure.of(PAGE), HEAD, options, target.toString(), fx(), share -> {});
        return target.toFile();
    }

    private static String perMetre(File png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(png)) {
            reader.setInput(stream);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode size = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
            assertThat(size.getAttribute("pixelsPerUnitYAxis")).isEqualTo(size.getAttribute("pixelsPerUnitXAxis"));
            return size.getAttribute("pixelsPerUnitXAxis");
        } finally {
            reader.dispose();
        }
    }
}
