package dev.lockstep.trace.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
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
            throw bad(wrong.line());
        }
    }

    private TraceHeader header() throws IOException {
        line++;
        byte[] text = in.next();
        if (text == null) {
            throw new BadLine("the file is empty", "die Datei ist leer");
        }
        Matcher beginning = BEGINNING.matcher(new String(text, ISO_8859_1));
        if (!beginning.matches()) {
            throw new BadLine(
                    "not a trace of Lockstep: it does not begin with {\"format\":\"%s\"",
                    "keine Aufzeichnung von Lockstep: sie beginnt nicht mit {\"format\":\"%s\"", TraceFiles.FORMAT);
        }
        int version = Integer.parseInt(beginning.group(1));
        if (version != TraceFiles.VERSION) {
            throw new BadLine(
                    "version %s of the format; this program reads version %s: %s",
                    "Version %s des Formats; dieses Programm liest Version %s: %s", version, TraceFiles.VERSION,
                    version > TraceFiles.VERSION
                            ? LocalText.of("open it with a newer Lockstep", "mit einem neueren Lockstep öffnen")
                            : LocalText.of("record the run again", "den Lauf neu aufzeichnen"));
        }
        byte[] first = in.checked(text);
        return ((TraceFiles.First) lines.read(TraceFiles.FIRST, first, 0, first.length)).header();
    }

    private byte[] line() throws IOException {
        line++;
        byte[] text = in.next();
        if (text == null) {
            throw new BadLine("the file ends before the trace does", "die Datei endet vor der Aufzeichnung");
        }
        return in.checked(text);
    }

    private static boolean isEnd(byte[] text) {
        return new String(text, 0, Math.min(text.length, END.length()), ISO_8859_1).equals(END);
    }

    private void check(TraceStep step, ConsistencyCheck contradictions) {
        if (step.number() != lastGood + 1) {
            throw new BadLine(
                    "step %s follows step %s", "Schritt %s folgt auf Schritt %s", step.number(), lastGood);
        }
        if (step.number() > TraceFiles.MOST_STEPS) {
            throw new BadLine(
                    "more than %s steps, the most a trace may have",
                    "mehr als %s Schritte, so viele darf eine Aufzeichnung höchstens haben", TraceFiles.MOST_STEPS);
        }
        if (step.number() > 0) {
            check(step.chosen());
        }
        step.enabled().forEach(this::check);
        LocalText wrong = contradictions.in(step);
        if (wrong != null) {
            throw new BadLine(
                    "step %s cannot have happened: %s", "Schritt %s kann nicht geschehen sein: %s", step.number(),
                    wrong);
        }
    }

    private void check(String chosen) {
        try {
            if (!choices.contains(chosen)) {
                choice.accept(chosen);
                choices.add(chosen);
            }
        } catch (IllegalArgumentException none) {
            throw new BadLine("what was chosen is %s", "gewählt wurde %s", LocalizedError.of(none));
        }
    }

    private void end(Trace trace, byte[] text) throws IOException {
        TraceFiles.Last end = (TraceFiles.Last) lines.read(TraceFiles.LAST, text, 0, text.length);
        if (end.last() != trace.last()) {
            throw new BadLine(
                    "the trace ends with step %s, and says that step %s is the last",
                    "die Aufzeichnung endet mit Schritt %s und nennt Schritt %s als den letzten",
                    trace.last(), end.last());
        }
        if (trace.last() < 0) {
            throw new BadLine(
                    "the trace has no step 0, with which every run begins",
                    "der Aufzeichnung fehlt Schritt 0, mit dem jeder Lauf beginnt");
        }
        line++;
        if (in.next() != null) {
            throw new BadLine(
                    "there is more behind the end of the trace", "nach dem Ende der Aufzeichnung steht noch etwas");
        }
        if (end.end() != null) {
            trace.end(end.end());
        }
    }

    private BadTrace bad(LocalText wrong) {
        LocalText good = lastGood < 0
                ? LocalText.of("no step before it is whole", "davor ist kein Schritt heil")
                : LocalText.of("good up to step %s", "heil bis Schritt %s", lastGood);
        return new BadTrace(
                LocalText.of("%s, line %s: %s (%s)", "%s, Zeile %s: %s (%s)", name, line, wrong, good), lastGood);
    }
}
