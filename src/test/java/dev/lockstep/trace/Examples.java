package dev.lockstep.trace;

import dev.lockstep.event.Activity;
import dev.lockstep.event.StepOperation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Examples of every record, made by looking at what it is made of: components take all shapes that matter, such as
/// nothing, one and two elements, the last constant of an enum, text that needs to be escaped.
public final class Examples {

    private static final List<String> TEXTS = List
            .of("A", "", "é😀 \"\\\n\t\u0000", "a.b[c]%25#7:3", "#", "]", "%", "x".repeat(300));

    private static final List<String> OPERATIONS = List
            .of("", "take lock cache.key[user:7]", "signal all on m.c", "write x = 7", "sleep 1m30s", "something else");

    private int turn;

    /// Several examples of a record or of each record below a sealed interface.
    public static List<Object> of(Class<?> type) {
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).flatMap(each -> of(each).stream()).toList();
        }
        Examples examples = new Examples();
        return Stream.generate(() -> examples.example(type)).limit(24).toList();
    }

    private Object example(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException wrong) {
            throw new LinkageError(type + " " + Arrays.toString(values), wrong);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean orNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return orNull && turn++ % 3 == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        turn++;
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(arguments) : list(arguments[0]);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class || plain == Object.class) {
            return TEXTS.get(turn % TEXTS.size());
        }
        if (plain == int.class || plain == Integer.class) {
            return turn % 2 == 0 ? Integer.MAX_VALUE : -turn;
        }
        if (plain == long.class) {
            return turn % 2 == 0 ? Long.MIN_VALUE : turn;
        }
        if (plain == boolean.class) {
            return turn % 2 == 0;
        }
        if (plain == OptionalInt.class) {
            return turn % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(turn);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[turn % plain.getEnumConstants().length];
        }
        if (plain == StepOperation.class) {
            return StepOperation.of(OPERATIONS.get(turn % OPERATIONS.size()));
        }
        if (plain == Activity.class) {
            List<Object> all = Stream.of(Activity.class.getPermittedSubclasses()).map(this::example).toList();
            return all.get(turn % all.size());
        }
        return example(plain);
    }

    private List<Object> list(Type element) {
        return Stream.generate(() -> value(element)).limit(turn % 3).toList();
    }

    private Map<Object, Object> map(Type[] of) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = turn % 3; i > 0; i--) {
            map.put(value(of[0]), value(of[1]));
        }
        return map;
    }
}
