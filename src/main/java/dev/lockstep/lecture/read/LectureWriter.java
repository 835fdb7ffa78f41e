package dev.lockstep.lecture.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.FileKind;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.NodeReader;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.scenario.yaml.SourceText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Adds stops to the text of a lecture, and leaves everything else in it as its author wrote it.
public final class LectureWriter {

    private LectureWriter() {}

    /// A stop to be added.
    ///
    /// @param scenario as the file is to name it
    /// @param schedule the choices that lead to the step, as schedules are written
    /// @param step how many they are
    public record NewStop(String scenario, String schedule, int step, LocalText text) {

        private List<String> lines(String id) {
            List<String> lines = new ArrayList<>();
            lines.add("id: " + id);
            lines.add("scenario: " + quoted(scenario));
            if (step > 0) {
                lines.add("schedule: " + quoted(schedule));
            }
            lines.add("text:");
            new TreeMap<>(text.byCode()).forEach((code, words) -> lines.add("  " + code + ": " + quoted(words)));
            return lines;
        }
    }

    /// The text of the lecture in `file` with a stop more; of a new lecture where there is no such file. Every character
    /// of the old text stays, with the line breaks it has; a byte-order mark, which is none, does not.
    ///
    /// @throws BadScenario if the file is no lecture, or has its stops in another form than lines
    public static String with(Path file, NewStop stop) throws BadScenario {
        if (Files.notExists(file)) {
            String text = begun(file) + item("  ", stop.lines("stop-1"));
            read(file, text);
            return text;
        }
        SourceText source = SourceFile.read(file, Lectures.EXPECTED);
        Lecture before = Lectures.read(file, source.text());
        String text = inserted(source, stop, next(before));
        Lecture after = read(file, text);
        if (after.stops().size() != before.stops().size() + 1) {
            throw source.bad(
                    Place.START,
                    LocalText.of(
                            "a lecture to which no stop can be added", "eine Lektion, die keine Station mehr aufnimmt"),
                    byHand(stop));
        }
        return text;
    }

    private static LocalText byHand(NewStop stop) {
        return LocalText.of(
                "a list of stops, each in lines of its own behind \"- \"; add this one by hand: %s",
                "eine Liste von Stationen, jede in eigenen Zeilen hinter \"- \"; diese ist von Hand einzufügen: %s",
                stop.scenario());
    }

    /// Whatever is written can be read again, also as a file.
    private static Lecture read(Path file, String text) throws BadScenario {
        return Lectures.read(file, SourceFile.decode(file.toString(), text.getBytes(StandardCharsets.UTF_8)).text());
    }

    private static String begun(Path file) {
        String name = plain(String.valueOf(file.getFileName()).replaceFirst("[.][^.]*$", "")).strip();
        String id = cut(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", ""))
                .replaceAll("-$", "");
        return "lecture: " + 1 + "\nid: " + (id.isEmpty() ? "my-lecture" : id) + "\ntitle: "
                + quoted(name.isEmpty() ? "My lecture" : cut(name))
                + "\nabout: Stops that were taken from runs.\nstops:\n";
    }

    /// As much of it as an id or a title may have.
    private static String cut(String text) {
        int end = Math.min(LectureReader.LONGEST_NAME, text.length());
        return text.substring(0, end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    private static String next(Lecture lecture) {
        Set<String> taken = lecture.stops().stream().map(stop -> stop.id()).collect(Collectors.toSet());
        int number = taken.size() + 1;
        while (taken.contains("stop-" + number)) {
            number++;
        }
        return "stop-" + number;
    }

    private static String inserted(SourceText source, NewStop stop, String id) throws BadScenario {
        Node.Section top = (Node.Section) NodeReader.read(source, FileKind.LECTURE);
        Place key = top.keys().getOrDefault(LectureReader.STOPS, Place.START);
        List<String> lines = new ArrayList<>(source.text().lines().toList());
        if (!(top.values().get(LectureReader.STOPS) instanceof Node.Listing(List<Node> items, _)) || items.isEmpty()) {
            throw source.bad(key, LocalText.of("no stops in lines", "keine Stationen in Zeilen"), byHand(stop));
        }
        Place last = items.getLast().place();
        String before = lines.get(last.line() - 1).substring(0, last.column() - 1);
        if (!before.matches(" *- +")) {
            throw source.bad(
                    last, LocalText.of("stops in another form than lines", "Stationen in anderer Form als in Zeilen"),
                    byHand(stop));
        }
        int end = top.keys().values().stream()
                .mapToInt(Place::line)
                .filter(line -> line > last.line())
                .min()
                .orElse(lines.size() + 1);
        // What stands at the margin before the next key belongs to that, or ends the document.
        while (end - 1 > last.line() && lines.get(end - 2).matches("|#.*|[.]{3}.*")) {
            end--;
        }
        String indent = before.substring(0, before.indexOf('-'));
        return into(source.text(), end - 1, item(indent, stop.lines(id)));
    }

    /// The text with `added` behind its first `lines` lines, in line breaks of its own kind.
    private static String into(String text, int lines, String added) {
        String lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        Matcher breaks = Pattern.compile("\\R").matcher(text);
        int at = 0;
        for (int line = 0; line < lines; line++) {
            at = breaks.find() ? breaks.end() : text.length();
        }
        boolean isOpen = at == text.length() && !text.endsWith("\n");
        return text.substring(0, at) + (isOpen ? lineBreak : "") + added.replace("\n", lineBreak) + text.substring(at);
    }

    private static String item(String indent, List<String> lines) {
        StringBuilder text = new StringBuilder();
        String before = indent + "- ";
        for (String line : lines) {
            text.append(before).append(line).append('\n');
            before = indent + "  ";
        }
        return text.toString();
    }

    /// As YAML has text in double quotes, in which nothing means anything but itself.
    private static String quoted(String text) {
        return '"' + plain(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// On one line, without what no file of text may have.
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}]+", " ");
    }
}
