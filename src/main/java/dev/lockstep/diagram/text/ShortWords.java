package dev.lockstep.diagram.text;

import java.util.List;

/// Makes what a thread does, got or has in hand fit without saying something else: a value is whole or left out, never
/// cut, and so is what an operation sets a variable to.
public record ShortWords(Typesetter typesetter, TextStyle type) {

    private static final String ELLIPSIS = "…";
    private static final String RESULT = ": ";
    private static final String SET = " = ";
    private static final String ATOMICALLY = " atomically";

    /// As much of an operation, or of one with its result such as `take x: not set`, as fits into `room`; of the words
    /// of the operation the last go first, the result stays.
    public String operation(String text, double room) {
        int result = text.lastIndexOf(RESULT);
        if (fits(text, room)) {
            return text;
        }
        if (result < 0) {
            return withoutResult(text, room);
        }
        String got = text.substring(result);
        String done = withoutResult(text.substring(0, result), room - width(got));
        String alone = got.substring(RESULT.length());
        return !done.isEmpty() ? done + got : fits(alone, room) ? alone : "";
    }

    /// The whole of an operation in one line where it fits into `room`, or else in two, broken at a space that does not
    /// part what is compared; empty where that is not enough.
    public List<String> whole(String text, double room) {
        if (fits(text, room)) {
            return List.of(text);
        }
        for (int space = text.lastIndexOf(' '); space > 0; space = text.lastIndexOf(' ', space - 1)) {
            String first = text.substring(0, space);
            String second = text.substring(space + 1);
            boolean parts = isSign(first.substring(first.lastIndexOf(' ') + 1)) || isSign(second.split(" ", 2)[0]);
            if (!parts && fits(first, room)) {
                return fits(second, room) ? List.of(first, second) : List.of();
            }
        }
        return List.of();
    }

    private static boolean isSign(String word) {
        return word.chars().noneMatch(Character::isLetterOrDigit) && !word.startsWith("\"");
    }

    private String withoutResult(String text, double room) {
        String plain = text.endsWith(ATOMICALLY) ? text.substring(0, text.length() - ATOMICALLY.length()) : text;
        if (fits(text, room)) {
            return text;
        }
        if (fits(plain, room)) {
            return plain;
        }
        int set = plain.indexOf(SET);
        if (set > 0 && plain.indexOf(' ') == set) {
            return cutName(plain.substring(0, set), SET + ELLIPSIS, room);
        }
        if (plain.indexOf(' ') < 0) {
            return typesetter.cutInside(plain, type, Math.max(0, room));
        }
        // Not in the middle of what is compared: "x =" without its value says nothing.
        String shown = plain;
        while (shown.indexOf(' ') > 0) {
            shown = shown.substring(0, shown.lastIndexOf(' '));
            if (!shown.endsWith(" =") && fits(shown + ELLIPSIS, room)) {
                return shown + ELLIPSIS;
            }
        }
        return "";
    }

    /// As many values such as `x = 0` as fit into `room`, the first before the last; a name may be cut, a value is not.
    public String values(List<String> values, double room) {
        for (int count = values.size(); count > 0; count--) {
            String shown = String.join(", ", values.subList(0, count)) + (count < values.size() ? ", " + ELLIPSIS : "");
            if (fits(shown, room)) {
                return shown;
            }
        }
        if (values.isEmpty()) {
            return "";
        }
        String first = values.getFirst();
        int set = first.indexOf(SET);
        return set < 0 ? "" : cutName(first.substring(0, set), first.substring(set), room);
    }

    private String cutName(String name, String rest, double room) {
        double left = room - width(rest);
        return left < width("x" + ELLIPSIS) ? "" : typesetter.cutInside(name, type, left) + rest;
    }

    private boolean fits(String text, double room) {
        return width(text) <= room;
    }

    private double width(String text) {
        return typesetter.measure().width(text, type);
    }
}
