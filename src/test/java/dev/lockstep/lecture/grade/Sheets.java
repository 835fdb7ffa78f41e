package dev.lockstep.lecture.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.trace.json.LineChecksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/// A small lecture, and answers to it.
public final class Sheets {

    /// The small lecture's text: a question of each way of being asked, and a challenge of each kind.
    public static final String SMALL = """
            lecture: 1
            id: small
            title: Small
            about: Two threads.
            stops:
              - {id: value, scenario: adds.yaml, schedule: A, text: Adds., ask: {kind: value after, thread: A}}
              - {id: end, scenario: adds.yaml, text: Adds., ask: {kind: in the end, about: x = 2}}
              - {id: who, scenario: locks.yaml, schedule: A, text: Locks., ask: who can go}
              - {id: break, scenario: locks.yaml, text: Locks., challenge: deadlock}
              - {id: hold, scenario: locks.yaml, text: Locks., challenge: hold}
              - {id: reach, scenario: adds.yaml, text: Adds., challenge: {reach: "A,B,A,B,A,B"}}
              - {id: look, scenario: adds.yaml, text: Nothing is asked here.}
            """;

    /// `x` comes to 2 unless both read it before either writes.
    static final String ADDS = scenario("adds", """
              variables: {x: 0}
              threads: {A: [x = x + 1], B: [x = x + 1]}
              properties: [{in the end: x = 2}]
            """);

    /// `A` and `C` use one lock, `A` and `B` two, crosswise.
    static final String LOCKS = scenario("locks", """
              locks: [m, n]
              threads:
                A: [acquire m, acquire n, release n, release m]
                B: [acquire n, acquire m, release m, release n]
                C: [acquire m, release m]
            """);

    private Sheets() {}

    private static String scenario(String id, String program) {
        return "lockstep: 1\nid: " + id + "\ntitle: One\nabout: One.\ngroup: classics\nprogram:\n" + program;
    }

    /// Writes the small lecture and its scenarios into `folder`.
    public static Path small(Path folder) throws IOException {
        Files.writeString(folder.resolve("adds.yaml"), ADDS);
        Files.writeString(folder.resolve("locks.yaml"), LOCKS);
        return Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    /// The small lecture, as it is read from `folder`.
    static Lecture lecture(Path folder) throws IOException, BadScenario {
        return Lectures.load(small(folder));
    }

    static Entry asked(String stop, String schedule, String question) {
        return new Entry(stop, new LearnerAct.Asked(schedule, question));
    }

    public static Entry answered(String stop, String schedule, String question, Sureness sure, String... marked) {
        return new Entry(stop, new LearnerAct.Answered(schedule, question, List.of(marked), sure));
    }

    public static Entry tried(String stop, String schedule, int undone) {
        return new Entry(stop, new LearnerAct.Tried(schedule, undone));
    }

    /// Every question of the small lecture answered rightly, and every challenge won.
    public static List<Entry> right() {
        return List.of(
                asked("value", "A", "value after A: x"),
                answered("value", "A", "value after A: x", Sureness.SURE, "1"),
                answered("end", "", "in the end: x = 2", Sureness.FAIRLY_SURE, "some orders"),
                answered("who", "A", "who can go", Sureness.SURE, "A", "B"),
                tried("break", "A,B", 0),
                tried("hold", "A,A,A,A,A,B,B,B,B,B,C,C,C", 3),
                tried("reach", "B,A,B,A,B,A", 1));
    }

    /// The same questions with wrong answers, and ways to no goal.
    public static List<Entry> wrong() {
        return List.of(
                answered("value", "A", "value after A: x", Sureness.SURE, "0"),
                answered("end", "", "in the end: x = 2", Sureness.GUESSED, "every order"),
                answered("who", "A", "who can go", Sureness.SURE, "A"),
                tried("break", "A,A", 2),
                tried("hold", "A,B", 0),
                tried("reach", "A,A,A,B,B,B", 0));
    }

    public static byte[] bytes(AnswerSheet sheet) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            AnswerFiles.write(sheet, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The text with the checksum of every line made anew, as somebody does who edits answers and knows how.
    public static String summed(String text) {
        CRC32C sum = new CRC32C();
        StringBuilder made = new StringBuilder();
        for (String line : text.lines().toList()) {
            String object = line.replaceFirst("(,\"crc\":\"[0-9a-f]{8}\")?}$", "");
            sum.update(object.getBytes(UTF_8));
            String member = LineChecksum.member(sum.getValue());
            sum.update((member + "\n").getBytes(UTF_8));
            made.append(object).append(member).append('\n');
        }
        return made.toString();
    }
}
