package dev.lockstep.diagram.text;

import java.util.ArrayList;
import java.util.List;

/// Makes text fit: cuts it with an ellipsis, breaks it into lines, picks a size.
public record Typesetter(TextMeasure measure) {

    private static final String ELLIPSIS = "…";
    private static final int KEPT_AT_THE_END = 3;
    /// After these a long word is broken rather than elsewhere.
    private static final String BREAKS = ",;:/-_.)]";

    /// The text, or as much of its beginning as fits into `width` together with an ellipsis.
    public String cut(String text, TextStyle type, double width) {
        if (measure.width(text, type) <= width) {
            return text;
        }
        double room = width - measure.width(ELLIPSIS, type);
        int end = 0;
        double used = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += measure.width(text.substring(end, next), type);
            if (used > room) {
                break;
            }
            end = next;
        }
        return end == 0 ? (room >= 0 ? ELLIPSIS : "") : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// As [#cut], but out of the middle: of names that begin alike, the ends tell which is which.
    public String cutInside(String text, TextStyle type, double width) {
        int codePoints = text.codePointCount(0, text.length());
        if (measure.width(text, type) <= width || codePoints <= KEPT_AT_THE_END) {
            return cut(text, type, width);
        }
        int end = text.offsetByCodePoints(text.length(), -KEPT_AT_THE_END);
        String tail = text.substring(end);
        return cut(text.substring(0, end) + ELLIPSIS, type, width - measure.width(tail, type)) + tail;
    }

    /// The text in at most `most` lines, broken at spaces; the last is cut where it does not fit.
    public List<String> wrap(String text, TextStyle type, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            if (!line.isEmpty()
                    && lines.size() < most - 1
                    && measure.width(line + " " + word, type) > width) {
                lines.add(cut(line.toString(), type, width));
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(cut(line.toString(), type, width));
        return List.copyOf(lines);
    }

    /// The text in as many lines as it needs: broken at spaces and, where a word alone is wider than a line, inside it,
    /// after a comma or the like where it has one.
    public List<String> lines(String text, TextStyle type, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (measure.width(longer, type) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (measure.width(line, type) > width) {
                int end = end(line, type, width);
                if (end == line.length()) {
                    break;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    /// How much of a word that is wider than a line stands on it: one character at least.
    private int end(String word, TextStyle type, double width) {
        int end = Character.charCount(word.codePointAt(0));
        int good = 0;
        while (end < word.length()) {
            int next = end + Character.charCount(word.codePointAt(end));
            if (measure.width(word.substring(0, next), type) > width) {
                break;
            }
            end = next;
            good = BREAKS.indexOf(word.charAt(end - 1)) < 0 ? good : end;
        }
        return good == 0 ? end : good;
    }

    /// The type at its own size, or smaller down to `smallest` where the text would not fit.
    public TextStyle shrink(String text, TextStyle type, double width, double smallest) {
        double natural = measure.width(text, type);
        if (natural <= width) {
            return type;
        }
        double size = Math.floor(type.size() * width / natural * 2) / 2;
        return type.at(Math.max(smallest, size));
    }
}
