package dev.lockstep.export;

import dev.lockstep.figure.choice.TextForm;
import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.figure.Figure;
import dev.lockstep.testing.Row;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class SvgPicturesTest {
    private static final PictureOptions NAMED = PictureOptions.USUAL.with(TextForm.NAMES);
    private static final Set<String> SHAPES = Set
            .of("svg", "title", "desc", "defs", "g", "rect", "circle", "path", "polygon", "polyline", "use", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns", "xmlns:xlink", "xml:lang", "xlink:href", "id", "role", "aria-label", "version", "width", "height",
            "viewBox", "xml:space", "x", "y", "rx", "cx", "cy", "r", "d",
            "points",
            "transform", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
            "font-family", "font-size", "font-weight", "text-anchor", "textLength", "lengthAdjust");

    @Test
    void everyKindOfElementIsDrawn() throws Exception {
        Set<String> drawn = new TreeSet<>();
        for (Element element : Elements.named("W1")) {
            Document alone = parse(svg(List.of(element), ""));
            Document without = parse(svg(List.of(), ""));
            if (all(alone).size() > all(without).size()) {
                drawn.add(element.getClass().getSimpleName());
            }
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(kinds());
    }

    @Test
    void everyTextIsSaidWhereItIsDrawnAsOutlines() throws Exception {
        Drawing drawing = new Drawing(400, 300, "A title", "A subtitle.", Elements.named("W1 → b"));
        Document document = parse(svg(drawing, "", PictureOptions.USUAL));
        List<String> said = new ArrayList<>();
        for (Node node : all(document)) {
            Node label = node.getAttributes().getNamedItem("aria-label");
            if (label != null) {
                said.add(label.getNodeValue());
                assertThat(node.getAttributes().getNamedItem("role").getNodeValue()).isEqualTo("img");
                assertThat(((org.w3c.dom.Element) node).getElementsByTagName("use").getLength())
                        .isEqualTo(label.getNodeValue().replace(" ", "").length());
            }
        }

        assertThat(shown(drawing)).hasSizeGreaterThan(3);
        assertThat(said).containsSubsequence(shown(drawing));
        assertThat(names(document)).doesNotContain("text");
    }

    @Test
    void noFontIsNamedWhereTextIsDrawnAsOutlines() throws IOException {
        String svg = svg(Elements.named("W1"), "a caption");

        assertThat(svg).doesNotContain("font-").doesNotContain("textLength");
        assertThat(svg(new Drawing(400, 300, "", "", Elements.named("W1")), "", NAMED))
                .doesNotContain("<use")
                .doesNotContain("aria-label");
    }

    @Test
    void aLetterStandsWhereTheMeasuredWidthsBeforeItEnd() throws Exception {
        Document document = parse(svg(List.of(label("AVA To", "AVA To")), ""));
        List<String> places = new ArrayList<>();
        for (Node node : all(document)) {
            if (node.getNodeName().equals("use")
                    && node.getParentNode().getAttributes().getNamedItem("aria-label").getNodeValue()
                            .equals("AVA To")) {
                places.add(node.getAttributes().getNamedItem("x").getNodeValue());
            }
        }
        FontMeasure measure = new FontMeasure();

        assertThat(places).containsExactlyElementsOf(
                Stream.of("", "A", "AV", "AVA ", "AVA T")
                        .map(before -> SvgText.number(measure.width(before, FontFace.SANS.at(2048))))
                        .toList());
    }

    @Test
    void aTextThatWasCutKeepsItsWholeTextAsATitle() throws Exception {
        Document document = parse(svg(List.of(label("prod…", "producer-12")), ""));
        List<String> titles = new ArrayList<>();
        for (Node node : all(document)) {
            Node parent = node.getParentNode();
            if (node.getNodeName().equals("title") && parent.getNodeName().equals("g")) {
                titles.add(
                        parent.getAttributes().getNamedItem("aria-label").getNodeValue() + " = "
                                + node.getTextContent());
            }
        }

        assertThat(titles).contains("prod… = producer-12");
    }

    @Test
    void everyOutlineIsInTheFileOnceAndIsReferredTo() throws Exception {
        Document document = parse(svg(Elements.named("W1 W1"), "a caption"));
        List<String> ids = new ArrayList<>();
        Set<String> referred = new TreeSet<>();
        for (Node node : all(document)) {
            Node id = node.getAttributes().getNamedItem("id");
            Node reference = node.getAttributes().getNamedItem("xlink:href");
            if (id != null) {
                ids.add("#" + id.getNodeValue());
            }
            if (reference != null) {
                referred.add(reference.getNodeValue());
            }
        }

        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(referred);
    }

    @Test
    void aSizeOnPaperChangesNothingElse() throws IOException {
        Drawing drawing = new Drawing(400, 300, "A title", "A subtitle.", Elements.named("W1"));
        String usual = svg(drawing, "", PictureOptions.USUAL);
        String wide = svg(drawing, "", PictureOptions.USUAL.wide(new PaperLength(120, PaperLength.Unit.MM)));

        assertThat(usual).contains("width=\"400\" height=\"300\" viewBox=\"0 0 400 300\"");
        assertThat(wide).contains("width=\"120mm\" height=\"90mm\" viewBox=\"0 0 400 300\"");
        assertThat(wide.replace("120mm", "400").replace("90mm", "300")).isEqualTo(usual);
    }

    @Test
    void aGroundIsTheSheetOrWhiteOrNone() throws IOException {
        Drawing drawing = new Drawing(400, 300, "A title", "A subtitle.", List.of());
        PictureOptions dark = PictureOptions.USUAL.in(Palette.DARK);
        String ground = "<rect x=\"0\" y=\"0\" width=\"400\" height=\"300\" fill=\"%s\"";

        assertThat(svg(drawing, "", dark)).contains(ground.formatted("#10141a"));
        assertThat(svg(drawing, "", dark.on(PictureGround.WHITE))).contains(ground.formatted("#ffffff"));
        assertThat(svg(drawing, "", dark.on(PictureGround.NONE)))
                .doesNotContain("width=\"400\" height=\"300\" fill");
    }

    @Test
    void aCroppedPictureIsWhatIsDrawnWithSomeAir() throws IOException {
        Drawing page = new Drawing(
                400, 300, "", "", List.of(new Bar("bar", new Box(100, 50, 40, 20), 0, ColourRole.TEXT, "")));
        Drawing other = new Drawing(
                400, 300, "", "", List.of(new Bar("bar", new Box(2, 60, 40, 40), 0, ColourRole.TEXT, "")));

        assertThat(PictureSheet.of(List.of(page), true)).extracting(PictureSheet::area)
                .containsExactly(new Box(92, 42, 56, 36));
        assertThat(PictureSheet.of(List.of(page, other), true)).extracting(PictureSheet::area)
                .containsExactly(new Box(0, 42, 148, 66), new Box(0, 42, 148, 66));
        assertThat(PictureSheet.of(List.of(page), false)).extracting(PictureSheet::area)
                .containsExactly(new Box(0, 0, 400, 300));
        assertThat(PictureSheet.of(List.of(new Drawing(400, 300, "", "", List.of())), true))
                .extracting(PictureSheet::area)
                .containsExactly(new Box(0, 0, 400, 300));
    }

    @Test
    void whatAFaceLacksIsASquareAndIsTold() throws IOException {
        Drawing drawing = new Drawing(400, 300, "", "", Elements.named("a漢🐢\ufe0fb→漢"));
        try (FaceOutlines faces = new FaceOutlines()) {
            assertThat(faces.lacking(List.of(drawing))).extracting(Character::toString).containsExactly("漢", "🐢");
            assertThat(faces.letters(label("a漢b", "").line()))
                    .extracting(letter -> Character.toString(letter.character()))
                    .containsExactly("a", "□", "b");
            assertThat(faces.lacking(List.of(new Drawing(1, 1, "", "", List.of(label("□ Größe", "")))))).isEmpty();
        }
        assertThat(svg(List.of(label("漢", "漢")), "")).contains("aria-label=\"漢\"").contains("#lr-25a1");
    }

    @ParameterizedTest
    @EnumSource
    void aPictureHasShapesAndTextAndNothingElse(Palette palette) throws Exception {
        Drawing drawing = new Drawing(400, 300, "A title", "A subtitle.", Elements.named("W1"));
        for (Node node : all(parse(svg(drawing, "a caption", PictureOptions.USUAL.in(palette))))) {
            assertThat(SHAPES).contains(node.getNodeName());
            NamedNodeMap attributes = node.getAttributes();
            for (int at = 0; at < attributes.getLength(); at++) {
                assertThat(ATTRIBUTES).contains(attributes.item(at).getNodeName());
                assertThat(attributes.item(at).getNodeValue()).doesNotContain("url(").doesNotContain("NaN");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "]]> <!-- & &amp; \" '",
                "nul\0 bell\u0007 esc\u001b",
                "half \ud83d and \udc22",
                "whole \ud83d\udc22 and \u202eturned",
                "not \ufffe\uffff characters",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;"
            })
    @Row("F16")
    void whateverIsInANameIsTextAndNoMarkup(String name) throws Exception {
        Drawing drawing = new Drawing(400, 300, name, name, Elements.named(name));
        Document document = parse(svg(drawing, name, PictureOptions.USUAL));

        assertThat(SHAPES).containsAll(names(document));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(SvgText.of(name))
                .hasSameSizeAs(name);
    }

    @Test
    void aNameWithPlainLettersIsKeptAsItIs() {
        assertThat(SvgText.of("Größe → 生产者 🐢\tx")).isEqualTo("Größe → 生产者 🐢\tx");
    }

    @Test
    void fontsAreNamedWithWhatToTakeWhereTheyAreMissing() throws Exception {
        Drawing drawing = new Drawing(400, 300, "", "", Elements.named("W1"));
        Set<String> families = new TreeSet<>();
        for (Node node : all(parse(svg(drawing, "a caption", NAMED)))) {
            if (node.getNodeName().equals("text")) {
                families.add(node.getAttributes().getNamedItem("font-family").getNodeValue());
            }
        }
        assertThat(families).containsExactly("Inter, sans-serif", "JetBrains Mono, monospace");
    }

    @Test
    void numbersAreWrittenAlikeOnEveryMachine() {
        assertThat(List.of(1.0, 0.5, 12.345, -0.001, 10.0, 100.0)).extracting(SvgText::number)
                .containsExactly("1", "0.5", "12.35", "0", "10", "100");
    }

    @Test
    void aFileIsWrittenWholeAndInUtf8(@TempDir Path folder) throws Exception {
        Path target = folder.resolve("größe.svg");
        Drawing drawing = new Drawing(400, 300, "生产者 🐢", "", List.of(label("→", "→")));
        write(drawing, target);

        assertThat(Files.readString(target)).isEqualTo(svg(drawing, "", PictureOptions.USUAL));
        assertThatThrownBy(() -> write(drawing, Files.createDirectory(folder.resolve("a.svg"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    private static void write(Drawing drawing, Path target) throws IOException, InterruptedException {
        FigureFiles.write(
                Figure.of(drawing), new PictureHead("", "en"), PictureOptions.USUAL, target.toString(), Runnable::run,
                share -> {});
    }

    /// @param description what it shows, for who cannot see it
    private static String svg(Drawing drawing, String description, PictureOptions options) throws IOException {
        PictureSheet sheet = PictureSheet.of(List.of(drawing), options.crop()).getFirst();
        try (FaceOutlines faces = new FaceOutlines()) {
            return SvgPictures.svg(sheet, description, "en", options, faces);
        }
    }

    private static Label label(String shown, String full) {
        Box box = new Box(20, 28, new FontMeasure().width(shown, FontFace.SANS.at(12)), 15);
        return new Label(
                "label",
                new TextLine(shown, full, FontFace.SANS.at(12), ColourRole.TEXT, TextLine.Anchor.START, 20, 40, box));
    }

    private static List<String> shown(Drawing drawing) {
        return drawing.elements().stream().map(Element::lines).flatMap(List::stream).map(TextLine::shown).toList();
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Class<?> kind : Element.class.getPermittedSubclasses()) {
            kinds.add(kind.getSimpleName());
        }
        return kinds;
    }

    private static String svg(List<Element> elements, String caption) throws IOException {
        return svg(new Drawing(400, 300, "t", "s", elements), caption, PictureOptions.USUAL);
    }

    private static Document parse(String svg) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Node> all(Document document) {
        NodeList found = document.getElementsByTagName("*");
        List<Node> nodes = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            nodes.add(found.item(at));
        }
        return nodes;
    }

    private static Set<String> names(Document document) {
        Set<String> names = new TreeSet<>();
        all(document).forEach(node -> names.add(node.getNodeName()));
        return names;
    }
}
