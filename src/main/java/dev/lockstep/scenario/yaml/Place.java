package dev.lockstep.scenario.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;

/// A place in a file, both counted from 1; a column is a character.
public record Place(int line, int column) {

    public static final Place START = new Place(1, 1);

    public static Place of(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Where the character at `index` of `text` stands.
    public static Place in(String text, int index) {
        int line = 1;
        int start = 0;
        for (int newline = text.indexOf('\n'); newline >= 0 && newline < index; newline = text.indexOf('\n', start)) {
            line++;
            start = newline + 1;
        }
        return new Place(line, text.codePointCount(start, index) + 1);
    }
}
