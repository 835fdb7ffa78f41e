package dev.lockstep.diagram.code;

import dev.lockstep.diagram.code.ColouredSource.Line;
import dev.lockstep.diagram.code.ColouredSource.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A scenario's file without what may tell how its runs end: while a question is open, only the lines that run and what
/// they run on are to be read. Lines keep their numbers, since threads stand on them.
///
/// A line is shown only where it is known for certain to belong to the program's objects, threads and properties. Of a
/// file in another form than the usual one, of one key a line, nothing is.
public final class ConcealedScript {
    private static final String PROGRAM = "program";
    /// What the author says about the program, and what is asked about it.
    private static final Set<String> TELLING = Set.of("about", "expect", "asks");
    private static final Pattern KEY = Pattern.compile("( *)([^\\s:#\"'\\[\\]{}-][^:]*?) *:(\\s.*)?");

    private ConcealedScript() {}

    /// The script as it is shown instead of the whole.
    ///
    /// @param said stands in the first line, as a comment, where nothing else does
    public static ColouredSource of(ColouredSource whole, String said) {
        List<Line> lines = new ArrayList<>();
        String section = "";
        String part = "";
        int indent = 0;
        for (Line line : whole.lines()) {
            Matcher key = KEY.matcher(line.text());
            boolean isKey = key.matches();
            int margin = margin(line.text());
            if (margin == 0) {
                section = isKey ? key.group(2) : "";
                part = "";
                indent = 0;
            } else if (section.equals(PROGRAM) && margin > 0 && (indent == 0 || margin <= indent)) {
                indent = indent == 0 ? margin : indent;
                part = isKey ? key.group(2) : "";
            }
            boolean isHeader = margin == 0 && section.equals(PROGRAM) && line.text().strip().equals(PROGRAM + ":");
            boolean isShown = !part.isEmpty() && !TELLING.contains(part);
            lines.add(isHeader || isShown ? withoutComment(line) : new Line(line.number(), "", List.of()));
        }
        if (!lines.isEmpty() && lines.getFirst().text().isEmpty()) {
            lines.set(0, new Line(1, said, List.of(new Piece(said, Tone.COMMENT))));
        }
        int columns = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        return new ColouredSource(whole.file(), lines, columns);
    }

    /// How far the line is indented; -1 where it has no words, so that it ends nothing.
    private static int margin(String text) {
        String words = text.strip();
        return words.isEmpty() || words.startsWith("#") ? -1 : text.length() - text.stripLeading().length();
    }

    private static Line withoutComment(Line line) {
        List<Piece> kept = line.pieces().stream().filter(piece -> piece.tone() != Tone.COMMENT).toList();
        return new Line(line.number(), kept.stream().map(Piece::text).collect(Collectors.joining()), kept);
    }
}
