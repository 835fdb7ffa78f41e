package dev.lockstep.trace.json;

import dev.lockstep.trace.json.Shape.RecordShape;
import dev.lockstep.trace.json.Shape.TextShape;
import dev.lockstep.file.LocalText;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/// How values of one type are written as JSON, and read.
public interface Shape {

    void write(Object value, LineWriter out);

    /// Reads the value whose first token is the current one, and leaves its last token the current one.
    ///
    /// @throws BadLine if the tokens are no value of this shape
    Object read(LineReader in);

    /// A value written as one string: text, ids, places.
    ///
    /// @param what the name of the type, for messages
    /// @param from makes the value from the text, or throws an [IllegalArgumentException]
    /// @param exact whether a value reads back equal
    record TextShape(
            LocalText what,
            Function<Object, String> to,
            Function<String, Object> from,
            Predicate<Object> exact)
            implements
                Shape {

        public TextShape(LocalText what, Function<Object, String> to, Function<String, Object> from) {
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
                throw new BadLine("\"%s\" is not %s", "„%s“ ist nicht: %s", text, what);
            }
        }
    }

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

    /// A map whose keys are text: an object, in the order of the map.
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

    /// A record: an object with one member for each component, all of them, in their order.
    final class RecordShape implements Shape {

        /// @param orNull whether the component may be null
        private record Part(String name, Method accessor, Shape shape, boolean orNull) {}

        private final Constructor<?> constructor;
        private final List<Part> parts;

        RecordShape(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                this.constructor = type.getDeclaredConstructor(types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
            this.parts = Arrays.stream(components).map(RecordShape::part).toList();
        }

        private static Part part(RecordComponent component) {
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    Shapes.of(component.getGenericType()),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Override
        public void write(Object value, LineWriter out) {
            out.json().writeStartObject();
            for (Part part : parts) {
                out.json().writeName(part.name());
                Object component = get(part.accessor(), value);
                if (component == null) {
                    out.json().writeNull();
                } else {
                    part.shape().write(component, out);
                }
            }
            out.json().writeEndObject();
        }

        @Override
        public Object read(LineReader in) {
            in.pass(JsonToken.START_OBJECT, "'{'");
            @Nullable Object[] values = new Object[parts.size()];
            for (int i = 0; i < values.length; i++) {
                Part part = parts.get(i);
                in.passName(part.name());
                values[i] = part.orNull() && in.is(JsonToken.VALUE_NULL) ? null : part.shape().read(in);
                in.next();
            }
            in.require(JsonToken.END_OBJECT, "'}'");
            return make(values);
        }

        private static @Nullable Object get(Method accessor, Object value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private Object make(@Nullable Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                // What the record says of its parts is for programmers.
                throw new BadLine(
                        LocalText.of(
                                "not a %1$s: %2$s", "kein %1$s, den es geben kann",
                                constructor.getDeclaringClass().getSimpleName(), refused.getCause()));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// One of the records below a sealed interface: an object with one member, whose name is the kind, as in
    /// `{"pool.TaskQueued": {…}}`. The kinds are those of the sealed interface; a file cannot name any other class.
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
            return type.isSealed()
                    ? Stream.of(type.getPermittedSubclasses()).flatMap(KindShape::records)
                    : Stream.of(type);
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
                throw new BadLine("unknown kind of %1$s \"%2$s\"", "unbekannte Art: „%2$s“", what, name);
            }
            Object value = shape.read(in);
            in.next();
            in.require(JsonToken.END_OBJECT, "'}'");
            return value;
        }
    }
}
