package dev.lockstep.export;

import static dev.lockstep.export.PdfPen.rounded;
import static dev.lockstep.export.PdfPen.share;

import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.export.FaceOutlines.PlacedLetter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// Sets the lines of text of one page of a PDF file, as text that can be selected and read out. The letters of each face
/// are enclosed, and no others.
final class PdfType {
    /// PDF files round the width of a letter to thousandths of an em. A line that has drifted so far is put right, in
    /// ems: less than what one sees.
    private static final double DRIFT = 0.004;

    private final PDPage page;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final PDStructureElement section;
    /// What the marked contents of the page belong to, by their number.
    private final COSArray owners = new COSArray();

    PdfType(PDPage page, PDPageContentStream content, PdfFonts fonts, PDStructureElement section) {
        this.page = page;
        this.content = content;
        this.fonts = fonts;
        this.section = section;
    }

    /// The fonts of a file.
    record PdfFonts(PDDocument document, FaceOutlines faces, Map<FontFace, PDType0Font> known) {

        PdfFonts(PDDocument document, FaceOutlines faces) {
            this(document, faces, new EnumMap<>(FontFace.class));
        }

        PDType0Font of(FontFace face) throws IOException {
            if (!known.containsKey(face)) {
                known.put(face, PDType0Font.load(document, faces.font(face), true));
            }
            return Objects.requireNonNull(known.get(face));
        }
    }

    COSArray owners() {
        return owners;
    }

    /// Begins what a reader is told as one thing.
    PDStructureElement begin(String kind) throws IOException {
        PDStructureElement element = new PDStructureElement(kind, section);
        element.setPage(page);
        element.appendKid(owners.size());
        section.appendKid(element);
        content.beginMarkedContent(COSName.getPDFName(kind), owners.size());
        owners.add(element.getCOSObject());
        return element;
    }

    void line(TextLine line, int rgb) throws IOException {
        List<PlacedLetter> letters = fonts.faces().letters(line);
        if (letters.isEmpty()) {
            return;
        }
        begin("P");
        boolean plain = isPlain(line, letters);
        if (!plain) {
            COSDictionary meant = new COSDictionary();
            meant.setString(COSName.ACTUAL_TEXT, SvgText.of(line.shown()));
            content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
        }
        content.beginText();
        content.setNonStrokingColor(share(rgb >> 16), share(rgb >> 8), share(rgb));
        content.setFont(fonts.of(line.type().face()), rounded(line.type().size()));
        // The page is upside down, so letters are turned back.
        content.setTextMatrix(new Matrix(1, 0, 0, -1, rounded(line.box().x()), rounded(line.baseline())));
        content.showTextWithPositioning(parts(line, letters));
        content.endText();
        if (!plain) {
            content.endMarkedContent();
        }
        content.endMarkedContent();
    }

    /// The letters as strings, with what has to be added between them for each to stand in its place.
    private Object[] parts(TextLine line, List<PlacedLetter> letters) throws IOException {
        TrueTypeFont font = fonts.faces().font(line.type().face());
        List<Object> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        double at = 0;
        for (PlacedLetter letter : letters) {
            double drift = letter.x() - at;
            if (Math.abs(drift) > DRIFT) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                float thousandths = Math.round(drift * 1000);
                parts.add(-thousandths);
                at += thousandths / 1000;
            }
            part.appendCodePoint(letter.character());
            at += Math.round(font.getAdvanceWidth(letter.glyph()) * 1000.0 / font.getUnitsPerEm()) / 1000.0;
        }
        parts.add(part.toString());
        return parts.toArray();
    }

    /// Whether what is drawn reads as what is meant. Where two characters share a glyph, a PDF file knows only the
    /// first.
    private boolean isPlain(TextLine line, List<PlacedLetter> letters) throws IOException {
        TrueTypeFont font = fonts.faces().font(line.type().face());
        StringBuilder read = new StringBuilder();
        for (PlacedLetter letter : letters) {
            List<Integer> characters = font.getUnicodeCmapLookup().getCharCodes(letter.glyph());
            read.appendCodePoint(characters.isEmpty() ? letter.character() : characters.getFirst());
        }
        return read.toString().equals(line.shown());
    }
}
