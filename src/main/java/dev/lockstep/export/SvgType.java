package dev.lockstep.export;

import static dev.lockstep.export.SvgText.number;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.export.FaceOutlines.PlacedLetter;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Sets lines of text in an SVG file.
sealed interface SvgType {

    /// Sets a line that is not empty.
    void line(TextLine line) throws IOException;

    /// Fonts are named, not enclosed: where a machine lacks them, the text still takes the width that was measured, and
    /// so runs into nothing.
    record Named(SvgWriter svg, Palette palette) implements SvgType {

        @Override
        public void line(TextLine line) {
            FontFace face = line.type().face();
            List<String> attributes = new ArrayList<>(
                    List.of(
                            "x", number(line.x()),
                            "y", number(line.baseline()),
                            "font-family", family(face),
                            "font-size", number(line.type().size()),
                            "fill", palette.hex(line.ink())));
            if (face.weight() != 400) {
                attributes.addAll(List.of("font-weight", Integer.toString(face.weight())));
            }
            switch (line.anchor()) {
                case START -> {}
                case MIDDLE -> attributes.addAll(List.of("text-anchor", "middle"));
                case END -> attributes.addAll(List.of("text-anchor", "end"));
            }
            if (line.shown().length() > 1 && SvgText.isMeasured(line.shown())) {
                attributes
                        .addAll(List.of("textLength", number(line.box().width()), "lengthAdjust", "spacingAndGlyphs"));
            }
            if (line.cut()) {
                svg.open("g");
                svg.text("title", line.full());
            }
            svg.text("text", line.shown(), attributes.toArray(String[]::new));
            if (line.cut()) {
                svg.close();
            }
        }

        private static String family(FontFace face) {
            String fallback = face == FontFace.MONO ? "monospace" : "sans-serif";
            return face.family() + ", " + fallback;
        }
    }

    /// A line is a group of references to the outlines of its letters, and says what they spell.
    record Outlined(SvgWriter svg, Palette palette, FaceOutlines faces, Letters letters) implements SvgType {

        @Override
        public void line(TextLine line) throws IOException {
            FontFace face = line.type().face();
            double em = faces.font(face).getUnitsPerEm();
            String place = "translate(%s %s) scale(%s)".formatted(
                    number(line.box().x()), number(line.baseline()), scale(line.type().size() / em));
            svg.open(
                    "g", "role", "img", "aria-label", line.shown(), "fill", palette.hex(line.ink()), "transform",
                    place);
            if (line.cut()) {
                svg.text("title", line.full());
            }
            for (PlacedLetter letter : faces.letters(line)) {
                String name = letters.name(faces, face, letter);
                if (!name.isEmpty()) {
                    svg.empty("use", "xlink:href", "#" + name, "x", number(letter.x() * em));
                }
            }
            svg.close();
        }

        /// Enough digits: a line of a thousand letters is right to a tenth of a pixel.
        private static String scale(double scale) {
            return String.format(Locale.ROOT, "%.8f", scale).replaceAll("0+$", "");
        }
    }

    /// The outlines that the lines of a file refer to. A name depends on face and character alone, so that two pictures
    /// in one page of HTML mean the same by it.
    record Letters(Map<String, String> outlines) {

        /// The outlines that a drawing needs.
        static Letters of(Drawing drawing, FaceOutlines faces) throws IOException {
            Letters letters = new Letters(new TreeMap<>());
            for (Element element : drawing.elements()) {
                for (TextLine line : element.lines()) {
                    for (PlacedLetter letter : faces.letters(line)) {
                        letters.name(faces, line.type().face(), letter);
                    }
                }
            }
            return letters;
        }

        /// The name of a letter's outline; empty if nothing is drawn, as for a space.
        String name(FaceOutlines faces, FontFace face, PlacedLetter letter) throws IOException {
            String name = prefix(face) + Integer.toHexString(letter.character());
            String outline = outlines.get(name);
            if (outline == null) {
                outline = path(faces.outline(face, letter));
                outlines.put(name, outline);
            }
            return outline.isEmpty() ? "" : name;
        }

        private static String prefix(FontFace face) {
            return switch (face) {
                case SANS -> "lr-";
                case SANS_SEMIBOLD -> "ls-";
                case SANS_BOLD -> "lb-";
                case MONO -> "lm-";
            };
        }

        void write(SvgWriter svg) {
            if (outlines.isEmpty()) {
                return;
            }
            svg.open("defs");
            outlines.forEach((name, outline) -> {
                if (!outline.isEmpty()) {
                    svg.empty("path", "id", name, "d", outline);
                }
            });
            svg.close();
        }

        /// The outline as path data of whole numbers, each relative to the point before it, y downwards.
        private static String path(GeneralPath outline) {
            StringBuilder path = new StringBuilder();
            long[] at = {0, 0};
            long[] begin = {0, 0};
            double[] next = new double[6];
            for (PathIterator parts = outline.getPathIterator(null); !parts.isDone(); parts.next()) {
                switch (parts.currentSegment(next)) {
                    case PathIterator.SEG_MOVETO -> {
                        append(path, 'm', next, 1, at);
                        System.arraycopy(at, 0, begin, 0, 2);
                    }
                    case PathIterator.SEG_LINETO -> append(path, 'l', next, 1, at);
                    case PathIterator.SEG_QUADTO -> append(path, 'q', next, 2, at);
                    case PathIterator.SEG_CUBICTO -> append(path, 'c', next, 3, at);
                    default -> {
                        path.append('z');
                        System.arraycopy(begin, 0, at, 0, 2);
                    }
                }
            }
            return path.toString();
        }

        private static void append(StringBuilder path, char kind, double[] next, int points, long[] at) {
            long x = at[0];
            long y = at[1];
            path.append(kind);
            for (int point = 0; point < points; point++) {
                at[0] = Math.round(next[2 * point]);
                at[1] = -Math.round(next[2 * point + 1]);
                append(path, at[0] - x);
                append(path, at[1] - y);
            }
        }

        private static void append(StringBuilder path, long number) {
            if (number >= 0 && Character.isDigit(path.charAt(path.length() - 1))) {
                path.append(' ');
            }
            path.append(number);
        }
    }
}
