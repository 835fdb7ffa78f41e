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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Adds stops to the text of a lecture, and leaves everything else in it as its author wrote it.
public final class LectureWriter {

    private static final String BY_HAND = "a list of stops, each in lines of its own behind \"- \"; add this one by hand: ";

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

    /// The text of the lecture in `file` with a stop more; of a new lecture where there is no such file.
    ///
    /// @throws BadScenario if the file is no lecture, or has its stops in another form than lines
    public static String with(Path file, NewStop stop) throws BadScenario {
        if (Files.notExists(file)) {
            String text = begun(file) + item("  ", stop.lines("stop-1"));
            Lectures.read(file, text);
            return text;
        }
        SourceText source = SourceFile.read(file, "a lecture file");
        Lecture before = Lectures.read(file, source.text());
        String text = inserted(source, stop, next(before));
        Lecture after = Lectures.read(file, text);
        if (after.stops().size() != before.stops().size() + 1) {
            throw source.bad(Place.START, "a lecture to which no stop can be added", BY_HAND + stop.scenario());
        }
        return text;
    }

    private static String begun(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("[.][^.]*$", "");
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "lecture: " + 1 + "\nid: " + (id.isEmpty() ? "my-lecture" : id) + "\ntitle: "
                + quoted(name.isBlank() ? "My lecture" : name.substring(0, Math.min(60, name.length())))
                + "\nabout: Stops that were taken from runs.\nstops:\n";
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
            throw source.bad(key, "no stops in lines", BY_HAND + stop.scenario());
        }
        Place last = items.getLast().place();
        String before = lines.get(last.line() - 1).substring(0, last.column() - 1);
        if (!before.matches(" *- +")) {
            throw source.bad(last, "stops in another form than lines", BY_HAND + stop.scenario());
        }
        int end = top.keys().values().stream()
                .mapToInt(Place::line)
                .filter(line -> line > last.line())
                .min()
                .orElse(lines.size() + 1);
        String indent = before.substring(0, before.indexOf('-'));
        lines.addAll(end - 1, item(indent, stop.lines(id)).lines().toList());
        return String.join("\n", lines) + "\n";
    }

    private static String item(String indent, List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(indent).append(text.isEmpty() ? "- " : "  ").append(line).append('\n');
        }
        return text.toString();
    }

    /// As YAML has text in double quotes, in which nothing means anything but itself.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }
}
