package dev.lockstep.diagram.present;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.Spoken;
import java.util.ArrayList;
import java.util.List;

/// The sheet of a stage for an audience: its top line with title and step, and the room below.
///
/// @param body the room for the engine's parts, in units
public record PresentSheet(Sheet sheet, Box body) {

    public static final double MARGIN = 32;

    private static final double BASELINE = 52;
    private static final double TOP = 80;
    private static final double FOOT = 8;
    private static final double APART = 24;
    private static final double SIGN = 26;

    /// An empty sheet with its top line. The subtitle of the input is what stands at the right of the title: the step.
    ///
    /// @param warnings of the snapshot, in place of the step
    public static PresentSheet of(TextMeasure measure, StageInput input, List<String> warnings) {
        return of(measure, input, "", warnings);
    }

    /// The same of an engine that may be shut down.
    ///
    /// @param shut that it is; empty while it is open
    public static PresentSheet of(TextMeasure measure, StageInput input, String shut, List<String> warnings) {
        double unit = PresentAreas.unitOf(input.width(), input.height());
        Sheet sheet = Sheet.forAnAudience(measure, input.width(), input.height(), unit, PresentType.LEAST)
                .touching(input.touched());
        double right = sheet.width() - MARGIN;
        List<String> notes = new ArrayList<>(warnings);
        if (input.motion().frozen()) {
            notes.add(Spoken.language().stage().frozenBriefly());
        }
        if (input.motion().pace().flow()) {
            notes.add(Spoken.language().stage().flowBriefly());
        }
        String usual = notes.isEmpty() ? input.heading().subtitle() : String.join(" · ", notes);
        String corner = shut.isEmpty() || usual.isEmpty() ? shut + usual : shut + " · " + usual;
        TextStyle type = FontFace.SANS.at(26);
        double wide = Math.min(sheet.typesetter().measure().width(corner, type) + 1, (right - MARGIN) / 2);
        sheet.label(
                notes.isEmpty() ? "subtitle:0" : "note:0", corner, corner, type,
                notes.isEmpty() ? ColourRole.MUTED : ColourRole.ON_ACCENT_SOFT, TextLine.Anchor.END, right, BASELINE,
                wide);
        // Room for a step of three digits: what stands to the left of it does not move with each step.
        String widest = corner.replaceAll("\\b\\d{1,3}\\b", "000");
        double kept = Math.min(sheet.typesetter().measure().width(widest, type) + 1, (right - MARGIN) / 2);
        double left = right - Math.max(wide, kept);
        if (!shut.isEmpty()) {
            Box sign = new Box(left - SIGN - 10, BASELINE - SIGN + 3, SIGN, SIGN);
            sheet.sign("note:shut", sign, Glyph.NO_ENTRY, ColourRole.TEXT, shut);
            left = sign.x();
        }
        String title = input.heading().title();
        double room = left - MARGIN - APART;
        sheet.label(
                "title", title, title, PresentType.TITLE, ColourRole.TEXT, TextLine.Anchor.START, MARGIN, BASELINE,
                room);
        Box body = new Box(MARGIN, TOP, sheet.width() - 2 * MARGIN, sheet.height() - TOP - FOOT);
        return new PresentSheet(sheet, body);
    }

    /// A text that gets as small as it may before its middle goes.
    public void say(String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room) {
        sheet.label(id, text, text, type, ink, TextLine.Anchor.START, x, baseline, room);
    }

    /// As [#say], with its middle at `x`.
    public void centre(String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room) {
        sheet.label(id, text, text, type, ink, TextLine.Anchor.MIDDLE, x, baseline, room);
    }

    /// The text in lines, none of them cut unless a single word has no room; returns the y below the last.
    ///
    /// @param most how many lines there may be
    public double lines(
            String id, String text, TextStyle type, ColourRole ink, double x, double baseline, double room, int most) {
        double apart = type.size() * 1.25;
        List<String> lines = sheet.typesetter().wrap(text, type, room, most);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            sheet.label(
                    at == 0 ? id : id + ":" + at, line, lines.size() == 1 || at > 0 ? line : text, type, ink,
                    TextLine.Anchor.START, x, baseline + at * apart, room);
        }
        return baseline + lines.size() * apart;
    }

    /// The width of a text in this type.
    public double width(String text, TextStyle type) {
        return sheet.typesetter().measure().width(text, type);
    }
}
