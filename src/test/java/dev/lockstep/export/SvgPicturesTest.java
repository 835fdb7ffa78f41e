package dev.lockstep.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.testing.Row;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    private static final SvgPictures PICTURES = new SvgPictures();
    private static final Set<String> SHAPES = Set
            .of("svg", "title", "desc", "g", "rect", "circle", "path", "polygon", "polyline", "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns", "version", "width", "height", "viewBox", "xml:space", "x", "y", "rx", "cx", "cy", "r", "d",
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

    @ParameterizedTest
    @EnumSource
    void aPictureHasShapesAndTextAndNothingElse(Palette palette) throws Exception {
        Drawing drawing = new Drawing(400, 300, "A title", "A subtitle.", Elements.named("W1"));
        for (Node node : all(parse(PICTURES.svg(drawing, "a caption", palette)))) {
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
        Document document = parse(PICTURES.svg(drawing, name, Palette.LIGHT));

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
        for (Node node : all(parse(PICTURES.svg(drawing, "a caption", Palette.DARK)))) {
            if (node.getNodeName().equals("text")) {
                families.add(node.getAttributes().getNamedItem("font-family").getNodeValue());
            }
        }
        assertThat(families).containsExactly("Inter, sans-serif", "JetBrains Mono, monospace");
    }

    @Test
    void captionAndLegendStandInTheFooter() {
        String svg = svg(List.of(), "Two locks · simulated, seed 42, step 17 · Lockstep");

        assertThat(svg).contains("simulated, seed 42, step 17").contains("blocked on a lock").contains("<desc>");
    }

    @Test
    void numbersAreWrittenAlikeOnEveryMachine() {
        assertThat(List.of(1.0, 0.5, 12.345, -0.001, 10.0, 100.0)).extracting(SvgText::number)
                .containsExactly("1", "0.5", "12.35", "0", "10", "100");
    }

    @Test
    void aFileIsWrittenWholeAndInUtf8(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("größe.svg");
        Drawing drawing = new Drawing(400, 300, "生产者 🐢", "", Elements.named("🐢"));
        PICTURES.write(drawing, "→", Palette.LIGHT, target.toString());

        assertThat(Files.readString(target)).isEqualTo(PICTURES.svg(drawing, "→", Palette.LIGHT));
        assertThatThrownBy(() -> PICTURES.write(drawing, "", Palette.LIGHT, folder.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Class<?> kind : Element.class.getPermittedSubclasses()) {
            kinds.add(kind.getSimpleName());
        }
        return kinds;
    }

    private static String svg(List<Element> elements, String caption) {
        return PICTURES.svg(new Drawing(400, 300, "t", "s", elements), caption, Palette.LIGHT);
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
