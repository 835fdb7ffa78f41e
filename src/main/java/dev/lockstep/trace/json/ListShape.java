package dev.lockstep.trace.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonToken;

/// A list.
record ListShape(Shape element) implements Shape {

    @Override
    public void write(Object value, LineWriter out) {
        out.json().writeStartArray();
        ((List<?>) value).forEach(each -> element.write(each, out));
        out.json().writeEndArray();
    }

    @Override
    public Object read(LineReader in) {
        in.pass(JsonToken.START_ARRAY, "'['");
        List<Object> values = new ArrayList<>();
        while (!in.is(JsonToken.END_ARRAY)) {
            values.add(element.read(in));
            in.next();
        }
        List<Object> list = List.copyOf(values);
        // Lists of names, places and choices repeat; lists of records hardly ever do.
        return element instanceof TextShape ? in.interned().of(list) : list;
    }
}
