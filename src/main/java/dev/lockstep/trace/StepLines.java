package dev.lockstep.trace;

import dev.lockstep.trace.json.BadLine;
import dev.lockstep.trace.json.InternPool;
import dev.lockstep.trace.json.LineReader;
import dev.lockstep.trace.json.LineWriter;
import dev.lockstep.trace.json.Shape;
import dev.lockstep.trace.json.Shapes;
import java.io.ByteArrayOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Steps as lines of JSON, in memory and in files alike. For one thread.
public final class StepLines {

    private static final Shape STEP = Shapes.of(TraceStep.class);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final InternPool interned = new InternPool();

    /// Writes `step`, without a line break.
    ///
    /// @return whether it reads back equal; otherwise a text stands for an object, or for characters that UTF-8 does
    ///     not have
    boolean write(TraceStep step, ByteArrayOutputStream bytes) {
        return write(STEP, step, bytes);
    }

    /// Writes a value of this shape.
    ///
    /// @return whether it reads back equal
    public static boolean write(Shape shape, Object value, ByteArrayOutputStream bytes) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            LineWriter out = new LineWriter(json);
            shape.write(value, out);
            return out.isExact();
        }
    }

    /// Reads a step from these bytes.
    ///
    /// @throws BadLine if they are not a step
    public TraceStep step(byte[] text, int from, int length) {
        return (TraceStep) read(STEP, text, from, length);
    }

    /// Reads a value from these bytes.
    ///
    /// @throws BadLine if they are anything but a value of this shape
    public Object read(Shape shape, byte[] text, int from, int length) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text, from, length)) {
            LineReader in = new LineReader(json, interned);
            Object value = shape.read(in);
            in.end();
            return value;
        } catch (JacksonException wrong) {
            // What the parser says is in English alone.
            throw new BadLine(
                    "not JSON: %1$s", "kein JSON ab Zeichen %2$s",
                    wrong.getOriginalMessage(), wrong.getLocation().getColumnNr());
        }
    }
}
