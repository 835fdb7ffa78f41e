package dev.lockstep.plain.run;

import dev.lockstep.plain.race.HappensBefore;
import dev.lockstep.plain.race.HappensBefore.Moment;
import dev.lockstep.plain.transform.ProgramClass;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The objects of a program in one run: their names, and which of them are shared. Those of its own classes carry what is
/// known of them; of all others (arrays, records, enums, exceptions, plain objects) it is kept here.
final class ProgramObjects {
    private static final Moment BEGINNING = new Moment(0, 0);

    private final HappensBefore order;
    private final Map<String, String> labels = new HashMap<>();
    private final IdentityHashMap<Object, Shadow> shadows = new IdentityHashMap<>();

    ProgramObjects(Iterable<ProgramClass> classes, HappensBefore order) {
        this.order = order;
        classes.forEach(each -> labels.put(each.name(), each.label()));
    }

    /// The name of a class for people.
    String label(Class<?> type) {
        if (type == ProgramThread.class) {
            return "Thread";
        }
        if (type.isHidden()) {
            // The JVM draws a number for the class of a lambda.
            String name = type.getName();
            return name.substring(name.lastIndexOf('.', name.indexOf('$')) + 1, name.indexOf('$')) + "$$Lambda";
        }
        return type.isArray()
                ? label(type.getComponentType()) + "[]"
                : labels.getOrDefault(type.getName(), type.getSimpleName());
    }

    /// An object of the program's own classes begins.
    Shadow made(ObjectHeader object, RunThread maker) {
        return shadow(object, maker);
    }

    /// An object without a header was made.
    void named(Object object, RunThread maker) {
        if (!(object instanceof ObjectHeader) && !shadows.containsKey(object)) {
            shadows.put(object, shadow(object, maker));
        }
    }

    private Shadow shadow(Object object, RunThread maker) {
        String label = label(object.getClass());
        return new Shadow(label, maker.id(), maker.count(label), order.now(maker.number()));
    }

    /// What is known of it.
    Shadow of(Object object) {
        if (object instanceof ObjectHeader header) {
            Shadow own = header.shadow();
            if (own != null) {
                return own;
            }
        }
        return shadows.computeIfAbsent(object, this::unnamed);
    }

    private Shadow unnamed(Object object) {
        String name = switch (object) {
            case Class<?> type -> label(type) + ".class";
            case Enum<?> constant -> label(constant.getDeclaringClass()) + "." + constant.name();
            case String text -> "\"" + text + "\"";
            default -> label(object.getClass());
        };
        return new Shadow(name, ProgramThread.MAIN, 0, BEGINNING);
    }

    /// Whether its name tells it from all others: it was seen when it was made, or there is one of it.
    boolean isNamed(Object object) {
        return switch (object) {
            case ObjectHeader _, Class<?> _, Enum<?> _ -> true;
            case String text when isLiteral(text) -> true;
            default -> {
                Shadow known = shadows.get(object);
                yield known != null && known.isNumbered();
            }
        };
    }

    /// Whether this is the one string of its text that all equal literals are (JLS 3.10.5).
    @SuppressWarnings("ReferenceEquality") // Which one it is, is what is asked.
    private static boolean isLiteral(String text) {
        return text.intern() == text;
    }

    /// A value in a few words: primitives and texts as they are, objects by their names.
    String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "\"" + text + "\"";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Character letter -> "'" + letter + "'";
            default -> of(value).name();
        };
    }

    /// Its shadow, where it needs one.
    Optional<Shadow> ofReference(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String _, Number _, Boolean _, Character _, Class<?> _ -> Optional.empty();
            default -> Optional.of(of(value));
        };
    }
}
