package dev.lockstep.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.cli.Cli;
import dev.lockstep.file.OneLine;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.file.TraceFiles;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged recordings: whatever happened to the file, it is drawn or it is refused in one line, with nothing in it that
/// would take over the terminal.
class MutatedTraceTest {

    private static final int MUTANTS = Integer.getInteger("lockstep.traces", 300);
    private static final long SEED = Long.getLong("lockstep.traces.seed", 5);

    private static final List<String> RUNS = List.of(
            "two-locks", "lost-update", "pool-shutdown-now", "cache-two-keys", "barrier-reuse", "wait-then-take");

    private static final List<String> PIECES = List.of(
            "\"", "\\", "\\u0000", "\\u001b[31m", "\\ud800", "\\\"", "{", "}", "[", "]", ",", ":", "null", "true",
            "-1", "0", "1", "1e400", "9223372036854775807", "99999999999999999999", "0.5", "\"\"", "\"A\"",
            "\"A:timeout\"",
            "\"number\"", "\"chosen\"", "\"events\"", "\"thread\"", "\"last\"", "\"crc\"", "\n", "\r",
            "\u001b]0;x\u0007", "\u0000", "\u009b", "\u00ff", "\u00ef\u00bb\u00bf", "lockstep-trace", "pool.Stated",
            "lock.Acquired");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aDamagedRecordingIsDrawnOrRefusedInOneLine() throws Exception {
        List<String> whole = new ArrayList<>();
        for (String id : RUNS) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TraceFiles.write(TracedRun.bySeed(Scenarios.find(id), 1).timeline().trace(), bytes);
            // Bytes as characters: what happens to a file happens to its bytes.
            whole.add(bytes.toString(ISO_8859_1));
        }
        Random random = new Random(SEED);
        Path file = folder.resolve("mutant.trace");
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutant(whole.get(random.nextInt(whole.size())), random);
            Files.writeString(file, mutant, ISO_8859_1);
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            Application actions = new Application(new Display(Optional.empty()), List.of(), new PrintWriter(out));
            int code = new Cli(actions, "0", new PrintWriter(out), new PrintWriter(err), () -> false)
                    .run("render", file.toString(), "-o", folder.resolve("x.svg").toString());
            refused += code == 2 ? 1 : 0;
            boolean right = code == 0 ? err.toString().isEmpty() : code == 2 && isOneShortLine(err.toString());
            if (!right || !out.toString().isEmpty()) {
                wrong.add("exit " + code + ", " + out + err + "of\n" + mutant);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused).as("how many were refused").isBetween(MUTANTS / 2, MUTANTS - 1);
    }

    private static boolean isOneShortLine(String told) {
        String line = told.stripTrailing();
        return line.length() <= OneLine.MOST
                && told.equals(line + System.lineSeparator())
                && line.startsWith("lockstep: ")
                && line.codePoints().noneMatch(MutatedTraceTest::isRaw);
    }

    /// Whether it could break or turn a line, or do something to a terminal.
    private static boolean isRaw(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    /// `whole` with one to three changes in its lines; of most the checksums are right again.
    private static String mutant(String whole, Random random) {
        List<String> lines = new ArrayList<>(whole.lines().toList());
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(8)) {
                case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 1 -> lines.remove(lines.size() == 1 ? 0 : at);
                default -> lines.set(at, changed(lines.get(at), random));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return random.nextInt(6) > 0 ? summed(lines) : String.join("\n", lines) + "\n";
    }

    private static String changed(String line, Random random) {
        StringBuilder text = new StringBuilder(line);
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + 1 + random.nextInt(8));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, piece);
            case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(from, to));
            // A value that is another, which a reader of JSON has nothing against.
            case 3 -> {
                int value = text.indexOf(":", from) + 1;
                int end = value;
                while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                text.replace(value, end, piece);
            }
            default -> text.replace(from, to, piece);
        }
        return text.toString();
    }

    /// The lines with the checksum of all that came before in place of theirs.
    private static String summed(List<String> lines) {
        CRC32C sum = new CRC32C();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String said = line.replaceFirst("(,\"crc\":\"[0-9a-f]{8}\")?}$", "");
            sum.update(said.getBytes(ISO_8859_1));
            String end = String.format(Locale.ROOT, ",\"crc\":\"%08x\"}\n", sum.getValue());
            sum.update(end.getBytes(ISO_8859_1));
            text.append(said).append(end);
        }
        return text.toString();
    }
}
