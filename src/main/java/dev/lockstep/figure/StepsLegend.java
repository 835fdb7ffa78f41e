package dev.lockstep.figure;

import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.LockStyle;
import dev.lockstep.diagram.style.StepStyle;
import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.LockId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The legend of rows of steps: the bars of locks, and the signs that occur, in as many rows as they need.
final class StepsLegend {
    private static final TextStyle TYPE = TextStyle.SMALL;
    private static final double ROW = 22;
    private static final double APART = 16;
    private static final double BESIDE = 6;
    private static final double CROSS = 11;

    private final FigureSheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    StepsLegend(FigureSheet sheet) {
        this.sheet = sheet;
    }

    /// Draws what stands before the word.
    private interface Swatch {
        void draw(String id, double x, double middle);
    }

    private record Entry(String id, double swatch, String word, Swatch pen) {}

    /// The bars of locks.
    ///
    /// @param locks in the order in which they got their looks
    /// @param lettered whether bars have letters
    StepsLegend locks(List<LockId> locks, boolean lettered) {
        for (int at = 0; at < locks.size(); at++) {
            LockStyle style = LockStyle.of(at);
            double width = lettered ? letterWidth(style) : 9;
            entries.add(
                    new Entry(
                            "lock:" + at, width, Spoken.language().figure().lock(locks.get(at)),
                            (id, x, middle) -> {
                                Box box = new Box(x, middle - 7, width, 14);
                                sheet.add(new Bar(id + ":swatch", box, 1, style.fill(), ""));
                                if (lettered) {
                                    letter(sheet, id + ":letter", style, box, middle + 3);
                                }
                            }));
        }
        return this;
    }

    /// How wide a bar with this letter is at least.
    private double letterWidth(LockStyle style) {
        return Math.max(
                letterType(sheet).size() + 2,
                sheet.typesetter().measure().width(style.letter(), letterType(sheet)) + 3);
    }

    /// The letters in bars.
    private static final TextStyle LETTER = FontFace.SANS_BOLD.at(9);

    private static TextStyle letterType(FigureSheet sheet) {
        return LETTER.at(Math.max(LETTER.size(), sheet.legibility().leastType()));
    }

    /// The letter of a bar, within it.
    static void letter(FigureSheet sheet, String id, LockStyle style, Box bar, double baseline) {
        TextStyle type = sheet.typesetter().shrink(
                style.letter(), letterType(sheet), bar.width() - 1, Math.max(4, sheet.legibility().leastType()));
        sheet.line(
                id, style.letter(), style.letter(), type, style.onFill(), Anchor.MIDDLE, bar.centreX(), baseline,
                bar.width());
    }

    /// The signs of these steps.
    ///
    /// @param failures whether failures are drawn too
    StepsLegend signs(Collection<StepSign> drawn, boolean failures) {
        Set<StepSign> signs = EnumSet.noneOf(StepSign.class);
        signs.addAll(drawn);
        double width = StepCell.sign(sheet.legibility());
        for (StepSign sign : signs) {
            entries.add(
                    new Entry(
                            "sign:" + sign.name().toLowerCase(Locale.ROOT), width, StepStyle.of(sign).word(),
                            (id, x, middle) -> StepCell.sign(sheet, id, sign, x, middle, width)));
        }
        if (failures) {
            double cross = sheet.legibility().sign(CROSS);
            entries.add(
                    new Entry(
                            "failure", cross, Spoken.language().failureMark(),
                            (id, x, middle) -> sheet.add(
                                    new Icon(
                                            id + ":sign", sheet.signBox(x, middle, CROSS), Glyph.CROSS,
                                            ColourRole.FAILED_TEXT, ""))));
        }
        return this;
    }

    /// Draws it below what is there.
    void draw() {
        if (entries.isEmpty()) {
            return;
        }
        sheet.skip(6);
        double right = FigureSheet.MARGIN + sheet.room();
        // A sign that is larger than usual keeps its air.
        double row = ROW + sheet.legibility().sign(16) - 16;
        double x = FigureSheet.MARGIN;
        for (Entry entry : entries) {
            double before = entry.swatch() + BESIDE;
            double wide = before + sheet.typesetter().measure().width(entry.word(), TYPE);
            if (x > FigureSheet.MARGIN && x + wide > right) {
                x = FigureSheet.MARGIN;
                sheet.skip(row);
            }
            String id = "legend:" + entry.id();
            double middle = sheet.y() + row / 2;
            entry.pen().draw(id, x, middle);
            sheet.line(
                    id + ":word", entry.word(), entry.word(), TYPE, ColourRole.MUTED, Anchor.START, x + before,
                    middle + 4, right - x - before);
            x += wide + APART;
        }
        sheet.skip(row + 2);
    }
}
