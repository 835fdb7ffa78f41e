package dev.lockstep.cli;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// The one object that `--json` prints: maps, lists, texts, numbers and booleans, in the order in which they were put.
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /// The object as text, with a line for each key.
    ///
    /// @throws IllegalArgumentException if something else is in it
    static String of(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
            write(json, object);
        }
        return escaped(text.toString());
    }

    /// The same object without a character that could turn a line or move the cursor of a terminal: JSON itself leaves
    /// only those below U+0020 out. They stand in texts alone, where each can be written as its number.
    private static String escaped(String json) {
        StringBuilder safe = new StringBuilder();
        json.codePoints().forEach(character -> {
            boolean breaks = character == '\n' || character == '\r';
            switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> {
                    for (char each : Character.toChars(character)) {
                        safe.append(breaks ? String.valueOf(each) : String.format(Locale.ROOT, "\\u%04X", (int) each));
                    }
                }
                default -> safe.appendCodePoint(character);
            }
        });
        return safe.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, each) -> {
                    json.writeName((String) name);
                    write(json, each);
                });
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            default -> throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
