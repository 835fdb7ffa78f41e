package dev.lockstep.trace;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Steps as lines of JSON, in memory and in files alike. For one thread.
final class Lines {

    private static final Shape STEP = Shapes.of(TraceStep.class);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Interned interned = new Interned();

    /// Writes `step`, without a line break.
    ///
    /// @return whether it reads back equal; otherwise text stands for an object, or for what is no text
    boolean write(TraceStep step, ByteArrayOutputStream bytes) {
        return write(STEP, step, bytes);
    }

    static boolean write(Shape shape, Object value, ByteArrayOutputStream bytes) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            LineWriter out = new LineWriter(json);
            shape.write(value, out);
            return out.isExact();
        }
    }

    /// @throws BadLine if it is not a step
    TraceStep step(byte[] text, int from, int length) {
        return (TraceStep) read(STEP, text, from, length);
    }

    /// @throws BadLine if it is anything but a value of this shape
    Object read(Shape shape, byte[] text, int from, int length) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
            LineReader in = new LineReader(json, interned);
            Object value = shape.read(in);
            in.end();
            return value;
        } catch (JacksonException wrong) {
            throw new BadLine("not JSON: " + wrong.getOriginalMessage());
        }
    }
}
