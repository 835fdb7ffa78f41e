package dev.lockstep.trace.json;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.TaskId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.file.LocalText;
import dev.lockstep.trace.json.Shape.KindShape;
import dev.lockstep.trace.json.Shape.ListShape;
import dev.lockstep.trace.json.Shape.MapShape;
import dev.lockstep.trace.json.Shape.RecordShape;
import dev.lockstep.trace.json.Shape.TextShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/// The shapes of all types in events, derived by reflection, so that a new event needs no code here.
public final class Shapes {

    private static final ConditionId EXAMPLE = new ConditionId(
            EngineLocks.queue(new EngineId("pool")), EngineLocks.NOT_EMPTY);

    private static final Map<Class<?>, Shape> TEXTS = Map.of(
            String.class, new TextShape(LocalText.of("text", "ein Text"), String.class::cast, text -> text),
            Object.class,
            new TextShape(LocalText.of("text", "ein Text"), IdText::of, text -> text, String.class::isInstance),
            ThreadId.class, new TextShape(LocalText.of("a thread", "ein Thread"), Object::toString, ThreadId::new),
            EngineId.class, new TextShape(LocalText.of("an engine", "eine Engine"), Object::toString, EngineId::new),
            TaskId.class,
            new TextShape(
                    LocalText.of("a task, as in pool#1", "eine Aufgabe wie pool#1"), id -> IdText.of((TaskId) id),
                    IdText::task),
            LockId.class,
            new TextShape(
                    LocalText.of("a lock, as in %s", "ein Schloss wie %s", EXAMPLE.lock()),
                    id -> IdText.of((LockId) id),
                    IdText::lock,
                    id -> IdText.isExact((LockId) id)),
            ConditionId.class,
            new TextShape(
                    LocalText.of("a condition, as in %s", "eine Bedingung wie %s", EXAMPLE),
                    id -> IdText.of((ConditionId) id),
                    IdText::condition,
                    id -> IdText.isExact(((ConditionId) id).lock())),
            StepOperation.class,
            new TextShape(
                    LocalText.of("an operation", "eine Operation"),
                    of -> ((StepOperation) of).text(),
                    StepOperation::of,
                    of -> of.equals(StepOperation.of(((StepOperation) of).text()))),
            CodePlace.class, new TextShape(
                    LocalText.of("a place, as in Queue.java:12", "eine Stelle wie Queue.java:12"), Object::toString,
                    IdText::place),
            OutcomeKind.class,
            new TextShape(
                    LocalText.of(
                            "how a run ends, one of %s", "ein Ende eines Laufs, eines von %s", OutcomeKind.words()),
                    kind -> ((OutcomeKind) kind).word(),
                    OutcomeKind::of));

    private static final Map<Class<?>, Shape> NUMBERS = Map.of(
            int.class, of((value, json) -> json.writeNumber((int) value), LineReader::integer),
            Integer.class, of((value, json) -> json.writeNumber((int) value), LineReader::integer),
            long.class, of((value, json) -> json.writeNumber((long) value), LineReader::number),
            boolean.class, of((value, json) -> json.writeBoolean((boolean) value), LineReader::flag),
            OptionalInt.class, of(Shapes::writeOptional, Shapes::readOptional));

    private Shapes() {}

    public static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? new MapShape((TextShape) of(arguments[0]), of(arguments[1]))
                    : new ListShape(of(arguments[0]));
        }
        Class<?> plain = (Class<?>) type;
        Shape known = TEXTS.get(plain);
        if (known == null) {
            known = NUMBERS.get(plain);
        }
        if (known != null) {
            return known;
        }
        if (plain.isEnum()) {
            return word(plain);
        }
        return plain.isSealed() ? new KindShape(plain) : new RecordShape(plain);
    }

    private static Shape word(Class<?> type) {
        LocalText what = LocalText.of(
                "one of %s", "eines von %s", Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
        return new TextShape(
                what, value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT), text -> constant(type, text));
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Shape of(BiConsumer<Object, JsonGenerator> write, Function<LineReader, Object> read) {
        return new Shape() {
            @Override
            public void write(Object value, LineWriter out) {
                write.accept(value, out.json());
            }

            @Override
            public Object read(LineReader in) {
                return read.apply(in);
            }
        };
    }

    private static void writeOptional(Object value, JsonGenerator json) {
        OptionalInt number = (OptionalInt) value;
        if (number.isPresent()) {
            json.writeNumber(number.getAsInt());
        } else {
            json.writeNull();
        }
    }

    private static Object readOptional(LineReader in) {
        return in.is(JsonToken.VALUE_NULL) ? OptionalInt.empty() : OptionalInt.of(in.integer());
    }
}
