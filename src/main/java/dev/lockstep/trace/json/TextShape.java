package dev.lockstep.trace.json;

import java.util.function.Function;
import java.util.function.Predicate;

/// What is written as one string: text, ids, places.
///
/// @param what what it is, for messages
/// @param from makes the value of the text, or throws an [IllegalArgumentException]
/// @param exact whether a value is the same once it was written and read
record TextShape(String what, Function<Object, String> to, Function<String, Object> from, Predicate<Object> exact)
        implements Shape {

    TextShape(String what, Function<Object, String> to, Function<String, Object> from) {
        this(what, to, from, _ -> true);
    }

    @Override
    public void write(Object value, LineWriter out) {
        out.text(textOf(value, out));
    }

    void writeName(Object value, LineWriter out) {
        out.name(textOf(value, out));
    }

    private String textOf(Object value, LineWriter out) {
        if (!exact.test(value)) {
            out.standsFor();
        }
        return to.apply(value);
    }

    @Override
    public Object read(LineReader in) {
        return make(in.text(), in);
    }

    Object readName(LineReader in) {
        return make(in.name(), in);
    }

    private Object make(String text, LineReader in) {
        return in.interned().of(this, text, this::parse);
    }

    private Object parse(String text) {
        try {
            return from.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new BadLine("\"" + text + "\" is not " + what);
        }
    }
}
