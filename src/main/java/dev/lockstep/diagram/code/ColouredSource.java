package dev.lockstep.diagram.code;

import java.util.ArrayList;
import java.util.List;

/// A file of source, coloured. Immutable.
///
/// @param file its path below the source root, that of a listing among the resources, or [#SCRIPT]
/// @param columns how many characters the longest line has
public record ColouredSource(String file, List<Line> lines, int columns) {

    /// The name of the scenario's own file, in which the scripts of its threads stand.
    public static final String SCRIPT = "Script";

    /// A line of the source.
    ///
    /// @param number counted from 1
    /// @param pieces its pieces, in order; none where it is empty
    public record Line(int number, String text, List<Piece> pieces) {}

    public record Piece(String text, Tone tone) {}

    public ColouredSource {
        lines = List.copyOf(lines);
    }

    public static ColouredSource java(String file, String text) {
        return of(file, text, JavaTones.of(text));
    }

    public static ColouredSource python(String file, String text) {
        return of(file, text, PythonTones.of(text));
    }

    public static ColouredSource script(String text) {
        return of(SCRIPT, text, YamlTones.of(text));
    }

    private static ColouredSource of(String file, String text, Tone[] tones) {
        List<Line> lines = new ArrayList<>();
        int columns = 0;
        for (int from = 0; from < text.length();) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int to = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            lines.add(new Line(lines.size() + 1, text.substring(from, to), pieces(text, tones, from, to)));
            columns = Math.max(columns, to - from);
            from = end + 1;
        }
        return new ColouredSource(file, lines, columns);
    }

    private static List<Piece> pieces(String text, Tone[] tones, int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        for (int at = from; at < to;) {
            int end = at + 1;
            while (end < to && tones[end] == tones[at]) {
                end++;
            }
            pieces.add(new Piece(text.substring(at, end), tones[at]));
            at = end;
        }
        return List.copyOf(pieces);
    }
}
