package dev.lockstep.trace.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

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
            throw new BadLine("not a " + constructor.getDeclaringClass().getSimpleName() + ": " + refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
