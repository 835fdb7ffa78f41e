package dev.lockstep.trace.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.lockstep.trace.StepLines;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import dev.lockstep.trace.json.BadLine;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one file, line by line; its error names the first bad line and the last good step.
final class TraceReader {

    private static final Pattern BEGINNING = Pattern
            .compile("\\{\"format\":\"" + TraceFiles.FORMAT + "\",\"version\":(\\d{1,9})[,}].*", Pattern.DOTALL);
    private static final String END = "{\"end\":";

    private final LineInput in;
    private final String name;
    private final Consumer<String> choice;
    private final Set<String> choices = new HashSet<>();
    private final StepLines lines = new StepLines();
    private int line;
    private int lastGood = -1;

    /// @param choice checks the text of a choice, and throws an [IllegalArgumentException] if it is none
    TraceReader(LineInput in, String name, Consumer<String> choice) {
        this.in = in;
        this.name = name;
        this.choice = choice;
    }

    Trace read() throws IOException, BadTrace {
        try {
            Trace trace = new Trace(header());
            ConsistencyCheck contradictions = new ConsistencyCheck(trace.header().simulated());
            byte[] text = line();
            while (!isEnd(text)) {
                TraceStep step = lines.step(text, 0, text.length);
                check(step, contradictions);
                trace.append(step, text, text.length);
                lastGood = step.number();
                text = line();
            }
            end(trace, text);
            return trace;
        } catch (BadLine wrong) {
            throw bad(wrong.wrong());
        }
    }

    private TraceHeader header() throws IOException {
        line++;
        byte[] text = in.next();
        if (text == null) {
            throw new BadLine("the file is empty");
        }
        Matcher beginning = BEGINNING.matcher(new String(text, ISO_8859_1));
        if (!beginning.matches()) {
            throw new BadLine(
                    "not a trace of Lockstep: it does not begin with {\"format\":\"" + TraceFiles.FORMAT + "\"");
        }
        int version = Integer.parseInt(beginning.group(1));
        if (version != TraceFiles.VERSION) {
            throw new BadLine(
                    "version " + version + " of the format; this program reads version " + TraceFiles.VERSION
                            + (version > TraceFiles.VERSION
                                    ? ": open it with a newer Lockstep"
                                    : ": record the run again"));
        }
        byte[] first = in.checked(text);
        return ((TraceFiles.First) lines.read(TraceFiles.FIRST, first, 0, first.length)).header();
    }

    private byte[] line() throws IOException {
        line++;
        byte[] text = in.next();
        if (text == null) {
            throw new BadLine("the file ends before the trace does");
        }
        return in.checked(text);
    }

    private static boolean isEnd(byte[] text) {
        return new String(text, 0, Math.min(text.length, END.length()), ISO_8859_1).equals(END);
    }

    private void check(TraceStep step, ConsistencyCheck contradictions) {
        if (step.number() != lastGood + 1) {
            throw new BadLine("step " + step.number() + " follows step " + lastGood);
        }
        if (step.number() > TraceFiles.MOST_STEPS) {
            throw new BadLine("more than " + TraceFiles.MOST_STEPS + " steps, the most a trace may have");
        }
        if (step.number() > 0) {
            check(step.chosen());
        }
        step.enabled().forEach(this::check);
        String wrong = contradictions.in(step);
        if (wrong != null) {
            throw new BadLine("step " + step.number() + " cannot have happened: " + wrong);
        }
    }

    private void check(String chosen) {
        try {
            if (!choices.contains(chosen)) {
                choice.accept(chosen);
                choices.add(chosen);
            }
        } catch (IllegalArgumentException none) {
            throw new BadLine("what was chosen is " + none.getMessage());
        }
    }

    private void end(Trace trace, byte[] text) throws IOException {
        TraceFiles.Last end = (TraceFiles.Last) lines.read(TraceFiles.LAST, text, 0, text.length);
        if (end.last() != trace.last()) {
            throw new BadLine(
                    "the trace ends with step " + trace.last() + ", and says that step " + end.last() + " is the last");
        }
        if (trace.last() < 0) {
            throw new BadLine("the trace has no step 0, with which every run begins");
        }
        line++;
        if (in.next() != null) {
            throw new BadLine("there is more behind the end of the trace");
        }
        if (end.end() != null) {
            trace.end(end.end());
        }
    }

    private BadTrace bad(String wrong) {
        String good = lastGood < 0 ? "no step before it is whole" : "good up to step " + lastGood;
        return new BadTrace(name + ", line " + line + ": " + wrong + " (" + good + ")", lastGood);
    }
}
