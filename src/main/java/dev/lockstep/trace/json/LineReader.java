package dev.lockstep.trace.json;

import dev.lockstep.file.LocalText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The input of shapes: the tokens of one line, and the pool of values read before, so that equal values are one
/// object.
public final class LineReader {

    private static final LocalText NAME = LocalText.of("a name", "ein Name");
    private static final LocalText TEXT = LocalText.of("text", "ein Text");
    private static final LocalText WHOLE_NUMBER = LocalText.of("a whole number", "eine ganze Zahl");

    private final JsonParser json;
    private final InternPool interned;

    public LineReader(JsonParser json, InternPool interned) {
        this.json = json;
        this.interned = interned;
        json.nextToken();
    }

    InternPool interned() {
        return interned;
    }

    boolean is(JsonToken token) {
        return json.currentToken() == token;
    }

    void next() {
        json.nextToken();
    }

    /// Checks that the current token is of this kind, and moves to the next.
    ///
    /// @param sign as it is written
    void pass(JsonToken token, String sign) {
        require(token, sign);
        json.nextToken();
    }

    /// Checks that the current token is the member's name, and moves to its value.
    void passName(String name) {
        if (!is(JsonToken.PROPERTY_NAME) || !json.currentName().equals(name)) {
            throw new BadLine("expected \"%s\", found %s", "statt „%s“ steht da %s", name, found());
        }
        json.nextToken();
    }

    /// Returns the name of the current member, and moves to its value.
    String name() {
        require(JsonToken.PROPERTY_NAME, NAME);
        String name = json.currentName();
        json.nextToken();
        return name;
    }

    String text() {
        require(JsonToken.VALUE_STRING, TEXT);
        return json.getString();
    }

    int integer() {
        require(JsonToken.VALUE_NUMBER_INT, WHOLE_NUMBER);
        return json.getIntValue();
    }

    long number() {
        require(JsonToken.VALUE_NUMBER_INT, WHOLE_NUMBER);
        return json.getLongValue();
    }

    boolean flag() {
        if (!is(JsonToken.VALUE_TRUE) && !is(JsonToken.VALUE_FALSE)) {
            throw new BadLine("expected true or false, found %s", "statt true oder false steht da %s", found());
        }
        return is(JsonToken.VALUE_TRUE);
    }

    /// @param sign as it is written
    void require(JsonToken token, String sign) {
        if (!is(token)) {
            throw expected(sign);
        }
    }

    private void require(JsonToken token, LocalText what) {
        if (!is(token)) {
            throw expected(what);
        }
    }

    private BadLine expected(Object what) {
        return new BadLine("expected %s, found %s", "nötig ist hier %s, da steht %s", what, found());
    }

    /// Nothing may follow the value that was read.
    public void end() {
        if (json.nextToken() != null) {
            throw new BadLine(
                    "expected the end of the line, found %s", "nach dem Ende der Angaben steht da %s", found());
        }
    }

    private LocalText found() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return LocalText.of("the end of the line", "das Ende der Zeile");
        }
        String text = json.getString();
        return LocalText.of("\"%s\"", "„%s“", text.length() > 40 ? text.substring(0, 40) + "…" : text);
    }
}
