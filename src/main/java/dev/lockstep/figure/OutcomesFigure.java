package dev.lockstep.figure;

import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureSearch.Failure;
import dev.lockstep.figure.FigureSearch.Outcome;

/// The outcomes of a search with their numbers of orders, and its failures with the shortest order that leads to each.
/// Pure; safe for use by any thread.
public final class OutcomesFigure {
    private static final double COUNTS = 90;
    private static final double BAR = 110;
    private static final TextStyle WORDS = TextStyle.BODY;
    private static final TextStyle SCHEDULE = TextStyle.CODE.at(11.5);

    private final TextMeasure measure;

    public OutcomesFigure(TextMeasure measure) {
        this.measure = measure;
    }

    public Figure draw(FigureSearch search, FigureLayout layout) {
        FigureSheet sheet = new FigureSheet(measure, layout);
        sheet.heading(search.head());
        sheet.text("coverage", search.coverage(), TextStyle.STRONG.at(13.5), ColourRole.TEXT);
        if (!search.assumptions().isEmpty()) {
            sheet.text("assumptions", String.join(", ", search.assumptions()), TextStyle.SMALL, ColourRole.MUTED);
        }
        if (!search.outcomes().isEmpty()) {
            sheet.skip(12);
            sheet.text("outcomes", Spoken.language().search().outcomes(), TextStyle.HEADING.at(12), ColourRole.MUTED);
            sheet.skip(6);
            long most = search.outcomes().stream().mapToLong(Outcome::orders).max().orElse(1);
            for (int at = 0; at < search.outcomes().size(); at++) {
                outcome(sheet, at, search.outcomes().get(at), most);
            }
            sheet.text("caution", Spoken.language().search().noLikelihoods(), TextStyle.SMALL, ColourRole.MUTED);
        }
        for (int at = 0; at < search.failures().size(); at++) {
            failure(sheet, at, search.failures().get(at));
        }
        for (int at = 0; at < search.missed().size(); at++) {
            sheet.skip(10);
            mark(sheet, "missed:" + at, Glyph.CROSS, ColourRole.FAILED_TEXT);
            sheet.paragraph(
                    "missed:" + at, search.missed().get(at), WORDS, ColourRole.TEXT, FigureSheet.MARGIN + 22,
                    sheet.room() - 22);
        }
        sheet.skip(4);
        sheet.caption(search.head());
        sheet.tells(search.coverage());
        return Figure.of(sheet.drawing(search.head()));
    }

    private static void outcome(FigureSheet sheet, int at, Outcome outcome, long most) {
        String id = "outcome:" + at;
        sheet.rule(id + ":rule", sheet.y(), 1, ColourRole.CARD_EDGE);
        sheet.skip(5);
        double top = sheet.y();
        switch (outcome.sign()) {
            case GOOD -> mark(sheet, id, Glyph.CHECK, ColourRole.RUNNING_TEXT);
            case BAD -> mark(sheet, id, Glyph.CROSS, ColourRole.FAILED_TEXT);
            case OPEN -> mark(sheet, id, Glyph.QUESTION, ColourRole.MUTED);
        }
        double x = FigureSheet.MARGIN + 22;
        double right = sheet.width() - FigureSheet.MARGIN;
        double room = right - COUNTS - BAR - 20 - x;
        sheet.paragraph(id, outcome.words(), WORDS, ColourRole.TEXT, x, room);
        if (!outcome.left().isEmpty()) {
            sheet.paragraph(id + ":left", outcome.left(), TextStyle.SMALL, ColourRole.MUTED, x, room);
        }
        String count = PictureNumbers.grouped(outcome.orders());
        sheet.line(
                id + ":orders", count, count, TextStyle.STRONG.at(13), ColourRole.TEXT, Anchor.END, right, top + 14,
                COUNTS);
        double share = Math.max(2, BAR * outcome.orders() / most);
        ColourRole fill = switch (outcome.sign()) {
            case GOOD -> ColourRole.RUNNING;
            case BAD -> ColourRole.FAILED;
            case OPEN -> ColourRole.FINISHED;
        };
        double left = right - COUNTS - BAR;
        sheet.add(new Bar(id + ":track", new Box(left, top + 5, BAR, 9), 4.5, ColourRole.TRACK, ""));
        sheet.add(new Bar(id + ":share", new Box(left, top + 5, share, 9), 4.5, fill, ""));
        sheet.skip(7);
    }

    private static void failure(FigureSheet sheet, int at, Failure failure) {
        String id = "failure:" + at;
        sheet.skip(10);
        mark(sheet, id, Glyph.CROSS, ColourRole.FAILED_TEXT);
        double x = FigureSheet.MARGIN + 22;
        sheet.paragraph(id, failure.words(), TextStyle.STRONG.at(13), ColourRole.TEXT, x, sheet.room() - 22);
        if (!failure.schedule().isEmpty()) {
            sheet.paragraph(id + ":schedule", failure.schedule(), SCHEDULE, ColourRole.MUTED, x, sheet.room() - 22);
        }
    }

    private static void mark(FigureSheet sheet, String id, Glyph glyph, ColourRole ink) {
        sheet.add(new Icon(id + ":sign", sheet.signBox(FigureSheet.MARGIN, sheet.y() + 9.5, 13), glyph, ink, ""));
    }
}
