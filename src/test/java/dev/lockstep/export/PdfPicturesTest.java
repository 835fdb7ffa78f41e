package dev.lockstep.export;

import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.figure.Figure;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PdfPicturesTest {
    private static final PictureHead HEAD = new PictureHead("Two locks", "de");

    @TempDir
    private Path folder;

    @Test
    void everyKindOfElementIsDrawn() throws Exception {
        Set<String> drawn = new TreeSet<>();
        Drawing empty = new Drawing(120, 80, "", "", List.of());
        for (Element element : Elements.named("W1")) {
            Drawing alone = new Drawing(120, 80, "", "", List.of(element));
            if (differ(raster(pdf(PictureOptions.USUAL, alone)), raster(pdf(PictureOptions.USUAL, empty)))) {
                drawn.add(element.getClass().getSimpleName());
            }
        }

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(
                List.of(Element.class.getPermittedSubclasses()).stream().map(Class::getSimpleName).toList());
    }

    @Test
    void theTextsOfEveryPageCanBeReadBackInTheOrderInWhichTheyAreDrawn() throws Exception {
        Drawing first = page("Größe → “x” …", "AVA To fi ffl", "B waits for lock right, which A holds");
        Drawing second = page("counter = 0", "10\u2009000 · thread’s Δ", "漢字 and 🐢");
        byte[] pdf = pdf(PictureOptions.USUAL, first, second);

        assertThat(lines(pdf, 1)).isEqualTo(shown(first));
        assertThat(lines(pdf, 2)).isEqualTo(shown(second));
    }

    @Test
    void everyLetterStandsWhereTheMeasuredWidthsBeforeItEnd() throws Exception {
        String text = "iiiiiiiiiiiiiiiiiiiiiiiiiiiiii → AVA To: eeeeeeeeeeeeeeeeeeeeeeeee, which A holds";
        List<Double> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                found.add((double) position.getXDirAdj() / 0.75);
            }
        };
        try (PDDocument read = Loader.loadPDF(pdf(PictureOptions.USUAL, page(text)))) {
            stripper.getText(read);
        }
        FontMeasure measure = new FontMeasure();

        assertThat(found).hasSize(text.length());
        for (int at = 0; at < text.length(); at++) {
            double expected = 20 + measure.width(text.substring(0, at), FontFace.SANS.at(12));
            assertThat(found.get(at)).as(text.substring(0, at)).isCloseTo(expected, within(0.08));
        }
    }

    @Test
    void everyFontIsEnclosedAndOnlyWithTheLettersThatAreUsed() throws Exception {
        byte[] pdf = pdf(PictureOptions.USUAL, new Drawing(400, 300, "", "", Elements.named("W1")));
        List<String> names = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (COSName name : read.getPage(0).getResources().getFontNames()) {
                PDFont font = read.getPage(0).getResources().getFont(name);
                names.add(font.getName());
                assertThat(font.isEmbedded()).isTrue();
            }
        }

        assertThat(names).hasSize(3)
                .allSatisfy(name -> assertThat(name).matches("[A-Z]{6}\\+(Inter|JetBrainsMono)-[A-Za-z]+"));
        assertThat(pdf).hasSizeLessThan(40_000);
    }

    @Test
    void theFileSaysItsTitleAndLanguageAndNoAuthorAndNoDate() throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf(PictureOptions.USUAL, page("a")))) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Two locks");
            assertThat(read.getDocumentInformation().getAuthor()).isNull();
            assertThat(read.getDocumentInformation().getCreationDate()).isNull();
            assertThat(read.getDocumentInformation().getModificationDate()).isNull();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("de");
            assertThat(read.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void theSameFigureGivesTheSameBytes() throws Exception {
        Drawing page = new Drawing(400, 300, "t", "s", Elements.named("W1 漢"));

        assertThat(pdf(PictureOptions.USUAL, page, page)).isEqualTo(pdf(PictureOptions.USUAL, page, page));
    }

    @Test
    void aPageIsAsLargeAsItsDrawingOrAsWideAsAskedFor() throws Exception {
        Drawing low = new Drawing(400, 300, "", "", List.of());
        Drawing high = new Drawing(400, 600, "", "", List.of());
        PictureOptions wide = PictureOptions.USUAL.wide(PaperLength.of("--width", "120mm"));

        assertThat(sizes(pdf(PictureOptions.USUAL, low, high))).containsExactly("300.0 × 225.0", "300.0 × 450.0");
        assertThat(sizes(pdf(wide, low, high))).containsExactly("340.2 × 255.1", "340.2 × 510.2");
        assertThat(sizes(pdf(PictureOptions.USUAL.cropped(), page("a")))).containsExactly("17.1 × 51.8");
    }

    @Test
    void aPageThatNoPdfCanHaveIsRefusedInBothLanguages() {
        Drawing endless = new Drawing(400, 40_000, "", "", List.of());

        assertThatThrownBy(() -> pdf(PictureOptions.USUAL, endless))
                .hasMessage(
                        "a page of this PDF would be 300 × 30000 pt, expected 3 to 14400 each way: take another width");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aReaderHearsTheTextsAndWhatIsShown() throws Exception {
        Drawing page = new Drawing(400, 300, "t", "Two threads.", Elements.named("W1"));
        List<String> told = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf(PictureOptions.USUAL, page, page))) {
            assertThat(read.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            told(read.getDocumentCatalog().getStructureTreeRoot(), told);
            assertThat(read.getPage(1).getStructParents()).isEqualTo(1);
            assertThat(read.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers()).hasSize(2);
        }

        assertThat(told)
                .startsWith("Document", "Sect", "Figure Two threads. Threads: W1 blocked on a lock and can go.", "P")
                .hasSize(1 + 2 * (2 + shown(page).size()));
    }

    @Test
    void aGroundIsTheSheetOrWhiteOrNone() throws Exception {
        Drawing page = new Drawing(40, 30, "", "", List.of());
        PictureOptions dark = PictureOptions.USUAL.in(Palette.DARK);

        assertThat(corner(pdf(dark, page))).isEqualTo("ff10141a");
        assertThat(corner(pdf(dark.on(PictureGround.WHITE), page))).isEqualTo("ffffffff");
        assertThat(corner(pdf(dark.on(PictureGround.NONE), page))).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void everyGlyphIsAShapeInItsSquare(Glyph glyph) {
        Path2D shape = GlyphShape.of(glyph);
        Rectangle2D bounds = shape.getBounds2D();

        assertThat(new Rectangle2D.Double(0, 0, Glyph.SIDE, Glyph.SIDE).contains(bounds)).as("%s", bounds).isTrue();
        assertThat(bounds.getWidth()).isGreaterThan(6);
        assertThat(bounds.getHeight()).isGreaterThan(6);
    }

    @Test
    void arcsBendAsInTheOtherPens() {
        assertThat(GlyphShape.of(Glyph.MOON).contains(2.5, 8.5)).isTrue();
        assertThat(GlyphShape.of(Glyph.MOON).contains(12, 4)).isFalse();
        assertThat(GlyphShape.of(Glyph.PADLOCK).contains(8, 2.6)).isTrue();
        assertThat(GlyphShape.of(Glyph.PADLOCK).contains(8, 5.5)).isFalse();
        assertThat(GlyphShape.of(Glyph.DOT).contains(8, 8)).isTrue();
    }

    @Test
    void lettersStandUpright() throws Exception {
        BufferedImage image = raster(pdf(PictureOptions.USUAL, page("____")));
        List<Integer> inked = new ArrayList<>();
        for (int y = 30; y < image.getHeight(); y++) {
            if ((image.getRGB(30, y) & 0xFF) < 0x80) {
                inked.add(y);
            }
        }

        // The line stands on 70, and low lines below it.
        assertThat(inked).isNotEmpty().allSatisfy(y -> assertThat(y).isBetween(70, 75));
    }

    private static void told(PDStructureNode node, List<String> told) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                String alternate = element.getAlternateDescription();
                told.add(element.getStructureType() + (alternate == null ? "" : " " + alternate));
                told(element, told);
            }
        }
    }

    private byte[] pdf(PictureOptions options, Drawing... pages) throws IOException, InterruptedException {
        Path target = folder.resolve("x.pdf");
        FigureFiles.write(new Figure(List.of(pages)), HEAD, options, target.toString(), Runnable::run, share -> {});
        byte[] bytes = Files.readAllBytes(target);
        Files.delete(target);
        return bytes;
    }

    private static Drawing page(String... texts) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Bar("bar", new Box(20, 20, 2, 2), 0, ColourRole.TEXT, ""));
        FontMeasure measure = new FontMeasure();
        for (String text : texts) {
            double baseline = 40 + 30.0 * elements.size();
            Box box = new Box(20, baseline - 12, measure.width(text, FontFace.SANS.at(12)), 15);
            TextLine line = new TextLine(
                    text, text, FontFace.SANS.at(12), ColourRole.TEXT, Anchor.START, 20, baseline, box);
            elements.add(new Label("label" + elements.size(), line));
        }
        return new Drawing(800, 300, "t", "s", elements);
    }

    private static List<String> shown(Drawing drawing) {
        return drawing.elements().stream().map(Element::lines).flatMap(List::stream).map(TextLine::shown).toList();
    }

    private static List<String> lines(byte[] pdf, int page) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(read).strip().lines().map(String::stripTrailing).toList();
        }
    }

    private static List<String> sizes(byte[] pdf) throws IOException {
        List<String> sizes = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (PDPage page : read.getPages()) {
                sizes.add(
                        Math.round(page.getMediaBox().getWidth() * 10) / 10.0 + " × "
                                + Math.round(page.getMediaBox().getHeight() * 10) / 10.0);
            }
        }
        return sizes;
    }

    private static BufferedImage raster(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFRenderer(read).renderImageWithDPI(0, 96);
        }
    }

    private static String corner(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            BufferedImage image = new PDFRenderer(read)
                    .renderImageWithDPI(0, 96, org.apache.pdfbox.rendering.ImageType.ARGB);
            return Integer.toHexString(image.getRGB(1, 1));
        }
    }

    private static boolean differ(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return true;
                }
            }
        }
        return false;
    }
}
