package dev.lockstep.trace.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/// One of the records below a sealed interface: an object with one member, whose name is the kind, as in
/// `{"pool.TaskQueued": {…}}`. The kinds are known beforehand; no file can name a class.
final class KindShape implements Shape {

    private final Map<String, RecordShape> shapes = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final String what;

    KindShape(Class<?> root) {
        this.what = root.getSimpleName().toLowerCase(Locale.ROOT);
        records(root).forEach(type -> {
            String name = name(root, type);
            names.put(type, name);
            shapes.put(name, new RecordShape(type));
        });
    }

    /// Every record below a sealed interface.
    static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(KindShape::records) : Stream.of(type);
    }

    /// `pool.TaskQueued` for `PoolEvent.TaskQueued`; the simple name where the record is nested in the root itself.
    private static String name(Class<?> root, Class<?> type) {
        Class<?> family = type.getEnclosingClass();
        if (family == null || family == root) {
            return type.getSimpleName();
        }
        String word = family.getSimpleName().replace(root.getSimpleName(), "");
        return word.toLowerCase(Locale.ROOT) + "." + type.getSimpleName();
    }

    @Override
    public void write(Object value, LineWriter out) {
        String name = names.get(value.getClass());
        RecordShape shape = name == null ? null : shapes.get(name);
        if (name == null || shape == null) {
            throw new IllegalArgumentException("no kind of " + what + ": " + value.getClass());
        }
        out.json().writeStartObject();
        out.json().writeName(name);
        shape.write(value, out);
        out.json().writeEndObject();
    }

    @Override
    public Object read(LineReader in) {
        in.pass(JsonToken.START_OBJECT, "'{'");
        String name = in.name();
        RecordShape shape = shapes.get(name);
        if (shape == null) {
            throw new BadLine("unknown kind of " + what + " \"" + name + "\"");
        }
        Object value = shape.read(in);
        in.next();
        in.require(JsonToken.END_OBJECT, "'}'");
        return value;
    }
}
