package dev.lockstep.session.perfetto;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes a file of Chrome's *Trace Event Format* in its form with an object, event by event: slices that begin and end,
/// instants, counters, and the names of tracks. All characters beyond ASCII are written as numbers, so that no reader
/// can take them for others.
final class TraceEvents implements AutoCloseable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final char NO_CHARACTER = '\uFFFD';

    private final JsonGenerator json;

    /// A track: a thread of a process, as the format calls them.
    record Track(int process, int thread) {}

    /// Begins the file. `out` stays open at its end.
    TraceEvents(OutputStream out) {
        this.json = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeName("displayTimeUnit");
        json.writeString("ns");
        json.writeName("traceEvents");
        json.writeStartArray();
    }

    /// Says what a process or one of its threads is, such as its `thread_name`.
    void says(String what, Track track, String key, Object value) {
        event("M", what, track, 0);
        arguments(Map.of(key, value));
        json.writeEndObject();
    }

    /// Begins a slice, within those that are open on its track.
    void begin(Track track, long nanos, String category, String name, Map<String, ?> arguments) {
        event("B", name, track, nanos);
        text("cat", category);
        arguments(arguments);
        json.writeEndObject();
    }

    /// Ends the innermost slice of a track.
    void end(Track track, long nanos) {
        json.writeStartObject();
        text("ph", "E");
        place(track, nanos);
        json.writeEndObject();
    }

    void instant(Track track, long nanos, String category, String name, Map<String, ?> arguments) {
        event("i", name, track, nanos);
        text("s", "t");
        text("cat", category);
        arguments(arguments);
        json.writeEndObject();
    }

    /// Something that concerns all tracks.
    void everywhere(long nanos, String name) {
        event("i", name, new Track(1, 0), nanos);
        text("s", "g");
        json.writeEndObject();
    }

    void counter(long nanos, String name, double value) {
        event("C", name, new Track(1, 0), nanos);
        json.writeName("args");
        json.writeStartObject();
        json.writeName("value");
        json.writeNumber(value);
        json.writeEndObject();
        json.writeEndObject();
    }

    /// Ends the file.
    ///
    /// @param about what else is to be known of it
    void close(Map<String, ?> about) {
        json.writeEndArray();
        json.writeName("otherData");
        object(about);
        json.writeEndObject();
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }

    private void event(String phase, String name, Track track, long nanos) {
        json.writeStartObject();
        text("ph", phase);
        text("name", name);
        place(track, nanos);
    }

    /// Times are in microseconds with three digits more.
    private void place(Track track, long nanos) {
        json.writeName("pid");
        json.writeNumber(track.process());
        json.writeName("tid");
        json.writeNumber(track.thread());
        json.writeName("ts");
        json.writeNumber(BigDecimal.valueOf(nanos, 3));
    }

    private void arguments(Map<String, ?> arguments) {
        if (!arguments.isEmpty()) {
            json.writeName("args");
            object(arguments);
        }
    }

    private void object(Map<String, ?> values) {
        json.writeStartObject();
        values.forEach((name, value) -> {
            switch (value) {
                case Long number -> {
                    json.writeName(name);
                    json.writeNumber(number);
                }
                case Integer number -> {
                    json.writeName(name);
                    json.writeNumber(number);
                }
                case Boolean truth -> {
                    json.writeName(name);
                    json.writeBoolean(truth);
                }
                default -> text(name, value.toString());
            }
        });
        json.writeEndObject();
    }

    private void text(String name, String value) {
        json.writeName(name);
        json.writeString(whole(value));
    }

    /// The text without halves of surrogate pairs, which are no characters and which strict readers refuse.
    private static String whole(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints()
                .map(each -> Character.getType(each) == Character.SURROGATE ? NO_CHARACTER : each)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
