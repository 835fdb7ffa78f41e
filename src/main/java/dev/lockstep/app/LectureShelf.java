package dev.lockstep.app;

import dev.lockstep.explain.Spoken;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.grade.AnswerFiles;
import dev.lockstep.lecture.grade.AnswerSheet;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.read.LectureWriter;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.SourceFile;
import dev.lockstep.view.library.LectureCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The lectures there are, and what was done in them since the program began. May be used from any thread.
final class LectureShelf {
    private final Map<String, LectureCard> builtIn = new LinkedHashMap<>();
    /// By the path of their files.
    private final Map<Path, LectureCard> own = new LinkedHashMap<>();
    /// By the texts of their lectures: whoever looks at one asks at every step, too often for a digest.
    private final Map<List<String>, Notes> notes = new HashMap<>();
    private final BiFunction<LectureStop, Path, String> places;

    /// What was done in a lecture.
    private static final class Notes {
        private final List<Entry> all = new ArrayList<>();
        private int saved;
    }

    /// @param places gives the id of the card of a stop's scenario, which is in a file beside the lecture's
    LectureShelf(BiFunction<LectureStop, Path, String> places) {
        this.places = places;
    }

    /// All of them; the built-in ones are read the first time.
    synchronized List<LectureCard> all() {
        if (builtIn.isEmpty()) {
            for (String id : Lectures.ids()) {
                builtIn.put(id, builtIn(Lectures.builtIn(id)));
            }
        }
        List<LectureCard> all = new ArrayList<>(builtIn.values());
        all.addAll(own.values());
        return all;
    }

    /// The lecture in `file`, which is put on the shelf; null where the file is none.
    ///
    /// @throws BadScenario if it is a lecture, and is not right
    @Nullable LectureCard add(Path file) throws BadScenario {
        try {
            if (!Lectures.isLecture(SourceFile.read(file))) {
                return null;
            }
        } catch (BadScenario unreadable) {
            // Whatever it is, it is no lecture that could be read; who reads scenarios and traces says why.
            return null;
        }
        return put(file.toAbsolutePath().normalize(), Lectures.load(file));
    }

    private static LectureCard builtIn(Lecture lecture) {
        List<String> scenarios = lecture.stops().stream().map(stop -> stop.at().named()).toList();
        return new LectureCard(lecture.id(), lecture, scenarios, false);
    }

    /// Puts a lecture on the shelf.
    ///
    /// @param file where it came from; null where it is built in
    LectureCard put(Lecture lecture, @Nullable Path file) {
        return file == null ? builtIn(lecture) : put(file.toAbsolutePath().normalize(), lecture);
    }

    private LectureCard put(Path file, Lecture lecture) {
        List<String> scenarios = lecture.stops().stream().map(stop -> places.apply(stop, file)).toList();
        synchronized (this) {
            LectureCard before = own.get(file);
            String id = before == null ? "lecture-" + (own.size() + 1) : before.id();
            LectureCard card = new LectureCard(id, lecture, scenarios, true);
            own.put(file, card);
            return card;
        }
    }

    /// Notes what was done at a stop.
    synchronized void note(LectureCard lecture, LectureStop stop, LearnerAct act) {
        notes.computeIfAbsent(lecture.lecture().texts(), _ -> new Notes()).all.add(new Entry(stop.id(), act));
    }

    /// How many answers and ways of a challenge are in no file. That something was asked is neither.
    synchronized int unsaved(LectureCard lecture) {
        Notes noted = notes.get(lecture.lecture().texts());
        return noted == null
                ? 0
                : (int) noted.all.stream().skip(noted.saved).filter(done -> isWork(done.act())).count();
    }

    private static boolean isWork(LearnerAct act) {
        return switch (act) {
            case LearnerAct.Asked _ -> false;
            case LearnerAct.Answered _, LearnerAct.Tried _ -> true;
        };
    }

    /// Writes what was done in a lecture.
    ///
    /// @throws IOException with one line, where that is not possible
    Path save(LectureCard lecture, Path file) throws IOException {
        List<Entry> done;
        synchronized (this) {
            Notes noted = notes.get(lecture.lecture().texts());
            done = noted == null ? List.of() : List.copyOf(noted.all);
        }
        if (done.isEmpty()) {
            throw new FileError(
                    LocalText.of(
                            "Nothing was answered in this lecture yet.",
                            "In dieser Lektion ist noch nichts beantwortet."));
        }
        AnswerSheet sheet = AnswerSheet.of(lecture.lecture(), done);
        NewFile.at(file).write(out -> AnswerFiles.write(sheet, out));
        synchronized (this) {
            Notes noted = notes.get(lecture.lecture().texts());
            if (noted != null) {
                noted.saved = Math.max(noted.saved, done.size());
            }
        }
        return file;
    }

    /// Adds a stop to the lecture in `file`, or makes one with it.
    ///
    /// @param scenario as a lecture in that file names it
    /// @param text in the language that is spoken now
    /// @throws BadScenario if the file is no lecture, or none to which a stop can be added
    /// @throws IOException with one line, where it cannot be written
    LectureCard addStop(Path file, String scenario, String schedule, int step, String text)
            throws BadScenario, IOException {
        Map<String, String> texts = new HashMap<>(Map.of(LocalText.ENGLISH, text));
        texts.put(Spoken.language().code(), text);
        String whole = LectureWriter
                .with(file, new LectureWriter.NewStop(scenario, schedule, step, new LocalText(texts)));
        NewFile.at(file).write(out -> out.write(whole.getBytes(StandardCharsets.UTF_8)));
        return put(file.toAbsolutePath().normalize(), Lectures.load(file));
    }
}
