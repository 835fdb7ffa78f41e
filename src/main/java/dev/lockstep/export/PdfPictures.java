package dev.lockstep.export;

import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.export.PdfType.PdfFonts;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/// PDF files, a sheet on each page. The same sheets give the same bytes: no date is in them, and no random number.
final class PdfPictures {
    /// What a logical pixel measures where no width is asked for, in points: 1/96 inch, as in CSS.
    private static final double POINTS = 0.75;
    /// The least and the most that a page measures, in points, by ISO 32000.
    private static final double LEAST = 3;

    private static final double MOST = 14_400;

    private PdfPictures() {}

    /// The sheets as the bytes of a PDF file.
    ///
    /// @param telling what a sheet shows, for who cannot see it
    /// @throws FileError if a page would be too large
    static byte[] pdf(
            List<PictureSheet> sheets, Function<PictureSheet, String> telling, PictureHead head, PictureOptions options,
            FaceOutlines faces, DoubleConsumer progress) throws IOException, InterruptedException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            // The file's id is made of it, instead of the time.
            document.setDocumentId(0L);
            describe(document, head);
            PDStructureTreeRoot root = new PDStructureTreeRoot();
            document.getDocumentCatalog().setStructureTreeRoot(root);
            PDStructureElement whole = new PDStructureElement("Document", root);
            root.appendKid(whole);
            PdfFonts fonts = new PdfFonts(document, faces);
            Map<Integer, COSObjectable> owners = new TreeMap<>();
            for (PictureSheet sheet : sheets) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                PDStructureElement section = new PDStructureElement("Sect", whole);
                whole.appendKid(section);
                PDPage page = new PDPage(size(sheet.area(), options));
                document.addPage(page);
                page.setStructParents(owners.size());
                owners.put(owners.size(), page(document, page, sheet, telling, fonts, section, options));
                progress.accept((double) owners.size() / (sheets.size() + 1));
            }
            PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
            parents.setNumbers(owners);
            root.setParentTree(parents);
            root.setParentTreeNextKey(owners.size());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void describe(PDDocument document, PictureHead head) {
        document.getDocumentInformation().setTitle(head.title());
        document.getDocumentInformation().setCreator("Lockstep");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(head.language());
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMarkInfo marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
    }

    private static PDParentTreeValue page(
            PDDocument document, PDPage page, PictureSheet sheet, Function<PictureSheet, String> telling,
            PdfFonts fonts,
            PDStructureElement section, PictureOptions options) throws IOException {
        Box area = sheet.area();
        float scale = page.getMediaBox().getWidth() / (float) area.width();
        try (PDPageContentStream content = new PDPageContentStream(
                document, page, PDPageContentStream.AppendMode.OVERWRITE, true)) {
            content.transform(
                    new Matrix(
                            scale, 0, 0, -scale, (float) -area.x() * scale, (float) area.bottom() * scale));
            PdfType type = new PdfType(page, content, fonts, section);
            PdfPen pen = new PdfPen(content, options.palette(), type);
            type.begin("Figure").setAlternateDescription(telling.apply(sheet));
            if (options.ground().rgb(options.palette()).isPresent()) {
                pen.cover(area, options.ground().rgb(options.palette()).getAsInt());
            }
            content.endMarkedContent();
            pen.draw(sheet.drawing());
            return new PDParentTreeValue(type.owners());
        }
    }

    private static PDRectangle size(Box area, PictureOptions options) throws FileError {
        double width = options.width().map(PaperLength::points).orElse(area.width() * POINTS);
        double height = width * area.height() / area.width();
        if (!(width >= LEAST && height >= LEAST && width <= MOST && height <= MOST)) {
            throw new FileError(
                    LocalText.of(
                            "a page of this PDF would be %d × %d pt, expected 3 to 14400 each way: take another width",
                            "eine Seite dieser PDF-Datei wäre %d × %d pt groß, erwartet 3 bis 14400 je Richtung: eine"
                                    + " andere Breite wählen",
                            Math.round(width), Math.round(height)));
        }
        return new PDRectangle((float) width, (float) height);
    }
}
