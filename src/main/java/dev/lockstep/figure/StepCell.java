package dev.lockstep.figure;

import dev.lockstep.diagram.element.Element.Card;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.Legibility;
import dev.lockstep.diagram.style.StepStyle;
import dev.lockstep.diagram.text.TextLine.Anchor;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import dev.lockstep.explain.StepSign;
import dev.lockstep.figure.FigureRun.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a row of a figure says of a step beside its number: the sign, the sentence and what failed, in as many lines as
/// they need. Measured, and placed when it is drawn.
///
/// @param sentence as it is shown
/// @param lines the same in lines
/// @param wrong the sentence of each failure, in lines
record StepCell(FigureStep step, String sentence, List<String> lines, List<List<String>> wrong) {
    private static final double SIGN = 24;
    private static final double TIGHT_SIGN = 17;
    /// The height of a line.
    static final double LINE = 17;
    static final TextStyle TYPE = TextStyle.BODY;
    /// The type of the numbers.
    static final TextStyle NUMBER = TextStyle.SMALL;

    private static final double SIGN_HEIGHT = 16;
    private static final double GLYPH = 11;
    private static final double BASELINE = 13;
    private static final double INDENT = 16;

    StepCell {
        lines = List.copyOf(lines);
        wrong = List.copyOf(wrong);
    }

    /// @param sentence the step's, or what its place leaves of it
    /// @param room for its lines
    static StepCell of(Typesetter typesetter, FigureRun run, FigureStep step, String sentence, double room) {
        List<List<String>> wrong = failures(run, step).stream()
                .map(failure -> typesetter.lines(failure.sentence(), TYPE, room - INDENT))
                .toList();
        return new StepCell(step, sentence, typesetter.lines(sentence, TYPE, room), wrong);
    }

    /// The failures of this step that are told neither by its sentence nor by how the run ended.
    static List<Failure> failures(FigureRun run, FigureStep step) {
        boolean ended = step.number() == run.last() && !run.end().sentence().isEmpty();
        return run.failures()
                .stream()
                .filter(
                        failure -> failure.step() == step.number() && !ended
                                && !step.sentence().contains(failure.sentence()))
                .toList();
    }

    double height() {
        return LINE * (lines.size() + wrong.stream().mapToInt(List::size).sum());
    }

    /// How wide the numbers of steps are up to this one.
    static double numberWidth(TextMeasure measure, int last) {
        return IntStream.rangeClosed(0, 9)
                .mapToDouble(digit -> measure.width(String.valueOf(digit), NUMBER))
                .max()
                .orElseThrow() * String.valueOf(last).length();
    }

    /// Where the middle of the sign lies below the cell's top.
    static double middle() {
        return LINE / 2;
    }

    /// Where the first line stands below the cell's top.
    static double baseline() {
        return BASELINE;
    }

    /// The width of a sign.
    static double sign(Legibility legibility) {
        return legibility.sign(SIGN);
    }

    /// The same where there is little room.
    static double tightSign(Legibility legibility) {
        return legibility.sign(TIGHT_SIGN);
    }

    /// Draws the sign alone.
    void sign(FigureSheet sheet, String prefix, double x, double top, double width) {
        sign(sheet, prefix + "sign", step.mark().sign(), x, top + middle(), width);
    }

    /// A sign of a step: outlined; filled where the thread can go no further.
    static void sign(FigureSheet sheet, String id, StepSign sign, double x, double middle, double width) {
        StepStyle style = StepStyle.of(sign);
        ColourRole fill = sign == StepSign.WAIT
                ? ColourRole.TEXT
                : sign == StepSign.FAIL ? ColourRole.FAILED : ColourRole.CARD;
        ColourRole ink = sign == StepSign.WAIT
                ? ColourRole.CARD
                : sign == StepSign.FAIL ? ColourRole.ON_FAILED : ColourRole.TEXT;
        ColourRole edge = sign == StepSign.WAIT || sign == StepSign.FAIL ? fill : ColourRole.ARROW;
        double high = sheet.legibility().sign(SIGN_HEIGHT);
        double side = sheet.legibility().sign(GLYPH);
        Box box = new Box(x, middle - high / 2, width, high);
        sheet.add(new Card(id, box, style.word(), 4, fill, edge, false));
        sheet.add(
                new Icon(
                        id + ":glyph", new Box(box.centreX() - side / 2, middle - side / 2, side, side), style.glyph(),
                        ink, ""));
    }

    /// Draws the lines alone.
    ///
    /// @param room the same as they were measured for
    void text(FigureSheet sheet, String prefix, double x, double top, double room) {
        double y = top + BASELINE;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            sheet.line(
                    prefix + "sentence:" + at, line, at == 0 ? sentence : line, TYPE, ColourRole.TEXT, Anchor.START, x,
                    y, room);
            y += LINE;
        }
        List<String> all = new ArrayList<>();
        for (int failure = 0; failure < wrong.size(); failure++) {
            String id = prefix + "failure:" + failure;
            sheet.add(
                    new Icon(id + ":sign", sheet.signBox(x, y - 4.5, GLYPH), Glyph.CROSS, ColourRole.FAILED_TEXT, ""));
            for (String line : wrong.get(failure)) {
                sheet.line(
                        id + ":" + all.size(), line, line, TYPE, ColourRole.FAILED_TEXT, Anchor.START, x + INDENT, y,
                        room - INDENT);
                all.add(line);
                y += LINE;
            }
        }
    }
}
