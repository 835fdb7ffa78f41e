package dev.lockstep.lecture.grade;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.trace.StepLines;
import dev.lockstep.trace.file.LineInput;
import dev.lockstep.trace.file.LineOutput;
import dev.lockstep.trace.json.BadLine;
import dev.lockstep.trace.json.Shape;
import dev.lockstep.trace.json.Shapes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The file of answers: JSON, a line for each thing a learner did, each with a checksum of all bytes before it, as
/// traces have them ([dev.lockstep.trace.file.TraceFiles]).
///
///     {"format":"lockstep-answers","version":1,"lecture":"why-join-hangs","digest":"3f…","crc":"5be8fa03"}
///     {"stop":"both-taken","act":{"Asked":{"schedule":"A,A,W1","question":"who can go"}},"crc":"…"}
///     {"stop":"both-taken","act":{"Answered":{…,"marked":["W1","W2"],"sure":"sure"}},"crc":"…"}
///     {"stop":"break-it","act":{"Tried":{"schedule":"A,W1","undone":2}},"crc":"…"}
///     {"entries":3,"crc":"…"}
public final class AnswerFiles {

    /// The version that is written, and the only one that is read.
    public static final int VERSION = 1;

    /// The most bytes that a file may have.
    public static final long MOST_BYTES = 16L << 20;

    private static final int LONGEST_LINE = 1 << 20;
    private static final LocalText ANSWERS = LocalText.of("a file of answers", "eine Datei mit Antworten");
    private static final String FORMAT = "lockstep-answers";
    private static final String END = "{\"entries\":";
    private static final Pattern BEGINNING = Pattern
            .compile("\\{\"format\":\"" + FORMAT + "\",\"version\":(\\d{1,9})[,}].*", Pattern.DOTALL);
    private static final Shape FIRST = Shapes.of(First.class);
    private static final Shape ENTRY = Shapes.of(Entry.class);
    private static final Shape LAST = Shapes.of(Last.class);

    /// The first line; public, as the last, because its shape is read from the record.
    public record First(String format, int version, String lecture, String digest) {}

    /// The last line.
    public record Last(int entries) {}

    private AnswerFiles() {}

    /// Writes `sheet`; the same sheet gives the same bytes. Leaves `out` open.
    public static void write(AnswerSheet sheet, OutputStream out) throws IOException {
        LineOutput lines = new LineOutput(out);
        lines.write(FIRST, new First(FORMAT, VERSION, sheet.lecture(), sheet.digest()));
        for (Entry entry : sheet.entries()) {
            lines.write(ENTRY, entry);
        }
        lines.write(LAST, new Last(sheet.entries().size()));
    }

    /// Reads the answers in `file`.
    ///
    /// @throws BadAnswers if there are no whole, undamaged answers of this version in it
    /// @throws IOException if it cannot be read at all
    public static AnswerSheet read(Path file) throws IOException, BadAnswers {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw found(
                        attributes.isDirectory()
                                ? LocalText.of("a folder", "ein Ordner")
                                : LocalText.of("a pipe or a device", "eine Pipe oder ein Gerät"));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new AnswerReader(new LineInput(in, MOST_BYTES, LONGEST_LINE, ANSWERS)).read();
            }
        } catch (NoSuchFileException gone) {
            throw found(LocalText.of("no such file", "keine solche Datei"));
        } catch (AccessDeniedException denied) {
            throw found(LocalText.of("a file that you may not read", "eine Datei, die nicht gelesen werden darf"));
        }
    }

    private static BadAnswers found(LocalText found) {
        return new BadAnswers(LocalText.of("found %s, expected %s", "da ist %s, nötig ist %s", found, ANSWERS));
    }

    /// Reads one file; for one thread.
    private static final class AnswerReader {
        private final LineInput in;
        private final StepLines lines = new StepLines();
        private int line;

        AnswerReader(LineInput in) {
            this.in = in;
        }

        AnswerSheet read() throws IOException, BadAnswers {
            try {
                First first = first();
                List<Entry> entries = new ArrayList<>();
                byte[] text = line();
                while (!new String(text, 0, Math.min(text.length, END.length()), ISO_8859_1).equals(END)) {
                    entries.add((Entry) lines.read(ENTRY, text, 0, text.length));
                    text = line();
                }
                Last last = (Last) lines.read(LAST, text, 0, text.length);
                if (last.entries() != entries.size()) {
                    throw new BadLine(
                            "the last line counts %s lines, there are %s",
                            "die letzte Zeile zählt %s Zeilen, es sind %s", last.entries(), entries.size());
                }
                line++;
                if (in.next() != null) {
                    throw new BadLine("something follows the last line", "nach der letzten Zeile steht noch etwas");
                }
                return new AnswerSheet(first.lecture(), first.digest(), entries);
            } catch (BadLine wrong) {
                throw new BadAnswers(LocalText.of("line %s: %s", "Zeile %s: %s", line, wrong.line()));
            }
        }

        private First first() throws IOException {
            line++;
            byte[] text = in.next();
            Matcher beginning = BEGINNING.matcher(text == null ? "" : new String(text, ISO_8859_1));
            if (text == null || !beginning.matches()) {
                throw new BadLine(
                        "no answers of Lockstep: it does not begin with {\"format\":\"%s\"",
                        "keine Antworten von Lockstep: die Datei beginnt nicht mit {\"format\":\"%s\"", FORMAT);
            }
            int version = Integer.parseInt(beginning.group(1));
            if (version != VERSION) {
                throw new BadLine(
                        "version %s of the format; this program reads version %s%s",
                        "Version %s des Formats; dieses Programm liest Version %s%s", version, VERSION,
                        version > VERSION
                                ? LocalText.of(
                                        ": judge it with a newer Lockstep", ": mit einem neueren Lockstep auswerten")
                                : LocalText.NONE);
            }
            byte[] first = in.checked(text);
            return (First) lines.read(FIRST, first, 0, first.length);
        }

        private byte[] line() throws IOException {
            line++;
            byte[] text = in.next();
            if (text == null) {
                throw new BadLine("the file ends before the answers do", "die Datei endet vor den Antworten");
            }
            return in.checked(text);
        }
    }
}
