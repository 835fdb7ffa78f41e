package dev.lockstep.trace.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The input of shapes: the tokens of one line, and the pool of values read before, so that equal values are one
/// object.
public final class LineReader {

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
    void pass(JsonToken token, String expected) {
        require(token, expected);
        json.nextToken();
    }

    /// Checks that the current token is the member's name, and moves to its value.
    void passName(String name) {
        if (!is(JsonToken.PROPERTY_NAME) || !json.currentName().equals(name)) {
            throw new BadLine("expected \"" + name + "\", found " + found());
        }
        json.nextToken();
    }

    /// Returns the name of the current member, and moves to its value.
    String name() {
        require(JsonToken.PROPERTY_NAME, "a name");
        String name = json.currentName();
        json.nextToken();
        return name;
    }

    String text() {
        require(JsonToken.VALUE_STRING, "text");
        return json.getString();
    }

    int integer() {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return json.getIntValue();
    }

    long number() {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return json.getLongValue();
    }

    boolean flag() {
        if (!is(JsonToken.VALUE_TRUE) && !is(JsonToken.VALUE_FALSE)) {
            throw new BadLine("expected true or false, found " + found());
        }
        return is(JsonToken.VALUE_TRUE);
    }

    void require(JsonToken token, String expected) {
        if (!is(token)) {
            throw new BadLine("expected " + expected + ", found " + found());
        }
    }

    /// Nothing may follow the value that was read.
    public void end() {
        if (json.nextToken() != null) {
            throw new BadLine("expected the end of the line, found " + found());
        }
    }

    private String found() {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "the end of the line";
        }
        String text = json.getString();
        return "\"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\"";
    }
}
