package dev.lockstep.export;

import dev.lockstep.diagram.geometry.Box;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes the few kinds of XML nodes that pictures are made of, into memory, so that an exception can only be a mistake
/// of the program.
final class SvgWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    SvgWriter() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException mistake) {
            throw new IllegalStateException(mistake);
        }
    }

    /// Begins the document and its root.
    ///
    /// @param width as it is on paper or a screen, with its unit where it has one
    /// @param area what is shown of the drawing
    /// @param language of its words, as BCP 47 has it
    void begin(String width, String height, Box area, String language) {
        run(() -> {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(SVG);
            xml.writeAttribute("version", "1.1");
            // Programs that draw SVG 1.1 know no other name for a reference.
            xml.writeNamespace("xlink", XLINK);
            xml.writeAttribute("width", width);
            xml.writeAttribute("height", height);
            xml.writeAttribute(
                    "viewBox", SvgText.number(area.x()) + " " + SvgText.number(area.y()) + " "
                            + SvgText.number(area.width()) + " " + SvgText.number(area.height()));
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", language);
            // Keeps two spaces in a row, as a thread's name may have.
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        });
    }

    /// An element without content; names and values of its attributes take turns.
    void empty(String name, String... attributes) {
        run(() -> {
            newLine();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /// An element with text in it.
    void text(String name, String content, String... attributes) {
        run(() -> {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(SvgText.of(content));
            xml.writeEndElement();
        });
    }

    /// Begins an element with children.
    void open(String name, String... attributes) {
        run(() -> {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
        });
    }

    /// Ends the element opened last.
    void close() {
        run(() -> {
            newLine();
            xml.writeEndElement();
        });
    }

    /// Ends the document, and gives it.
    String end() {
        close();
        run(() -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
        return text.toString();
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], SvgText.of(attributes[at + 1]));
        }
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException mistake) {
            throw new IllegalStateException(mistake);
        }
    }
}
