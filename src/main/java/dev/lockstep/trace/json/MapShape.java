package dev.lockstep.trace.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;

/// A map from something that has text: an object, in the order of the map.
record MapShape(TextShape keys, Shape values) implements Shape {

    @Override
    public void write(Object value, LineWriter out) {
        out.json().writeStartObject();
        ((Map<?, ?>) value).forEach((key, of) -> {
            keys.writeName(key, out);
            values.write(of, out);
        });
        out.json().writeEndObject();
    }

    @Override
    public Object read(LineReader in) {
        in.pass(JsonToken.START_OBJECT, "'{'");
        Map<Object, Object> map = new LinkedHashMap<>();
        while (!in.is(JsonToken.END_OBJECT)) {
            Object key = keys.readName(in);
            map.put(key, values.read(in));
            in.next();
        }
        return map;
    }
}
