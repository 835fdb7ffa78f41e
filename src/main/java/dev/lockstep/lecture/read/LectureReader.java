package dev.lockstep.lecture.read;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.StopState;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.scenario.yaml.AuthorSections;
import dev.lockstep.scenario.yaml.FileKind;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.NodeReader;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import dev.lockstep.session.headless.RunReport;
import dev.lockstep.session.headless.TracedRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the text of a lecture file, and checks it against its scenarios: each schedule is run, and each question must
/// be one that can be asked where the stop is.
///
///     lecture: 1                   the version of this form
///     id: why-join-hangs           small letters, digits, hyphens
///     title: {en: …, de: …}        texts are in English alone, or in several languages
///     about: One or two sentences.
///     stops:
///       - id: both-taken
///         scenario: pool-forgotten-task-done
///         schedule: A,A,W1         the choices from the beginning; without them the beginning itself
///         step: 3                  the shown step; the last of them unless said
///         show: [stage, code]
///         text: What the learner reads.
///         speaker: What the speaker reads.
///         ask: …                   or challenge: …, or neither
public final class LectureReader {

    public static final List<String> KEYS = List.of(FileKind.LECTURE.key(), "id", "title", "about", "stops");
    public static final List<String> STOP_KEYS = List
            .of("id", "scenario", "schedule", "step", "show", "text", "speaker", "ask", "challenge");
    static final String STOPS = "stops";
    static final int MOST_STOPS = 60;
    /// The most characters of an id or a title.
    static final int LONGEST_NAME = 60;

    private static final LocalText A_LECTURE = LocalText.of("a lecture", "eine Lektion");
    private static final LocalText A_STOP = LocalText.of("a stop", "eine Station");
    private static final int VERSION = 1;
    private static final int LONGEST_SCHEDULE = 20_000;
    private static final int LONGEST_TEXT = 600;

    private final SourceText source;
    private final @Nullable Path file;
    private final boolean checks;
    private final Map<String, Scenario> known = new HashMap<>();

    private LectureReader(SourceText source, @Nullable Path file, boolean checks) {
        this.source = source;
        this.file = file;
        this.checks = checks;
    }

    /// Reads a lecture.
    ///
    /// @param file where the text came from, beside which its scenarios are looked for; null where it came from no file
    static Lecture read(SourceText source, @Nullable Path file) throws BadScenario {
        return new LectureReader(source, file, true).lecture();
    }

    /// Reads a lecture that is known to fit its scenarios: no run is made for it, which the start of a window would wait
    /// for.
    static Lecture known(SourceText source) throws BadScenario {
        return new LectureReader(source, null, false).lecture();
    }

    private Lecture lecture() throws BadScenario {
        SectionReader top = SectionReader.of(source, NodeReader.read(source, FileKind.LECTURE), A_LECTURE, KEYS);
        if (top.wholeLong(FileKind.LECTURE.key(), 1, Integer.MAX_VALUE) != VERSION) {
            Node node = top.node(FileKind.LECTURE.key());
            throw source.bad(
                    node.place(), LocalText.of("version %s", "Version %s", node.found()),
                    LocalText.of(
                            "version 1; a newer Lockstep may read this file",
                            "Version 1; ein neueres Lockstep liest diese Datei vielleicht"));
        }
        String id = top.id("why-join-hangs");
        LocalText title = top.localText("title", LONGEST_NAME);
        LocalText about = top.localText("about", LONGEST_TEXT);
        List<Node> items = AuthorSections.listed(source, top.node(STOPS), STOPS, MOST_STOPS);
        if (items.isEmpty()) {
            throw source.bad(
                    top.node(STOPS).place(), LocalText.of("no stops", "keine Stationen"),
                    LocalText.of("1 to %s", "1 bis %s", MOST_STOPS));
        }
        List<LectureStop> stops = new ArrayList<>();
        for (Node item : items) {
            LectureStop stop = stop(item);
            if (stops.stream().anyMatch(each -> each.id().equals(stop.id()))) {
                throw source.bad(
                        item.place(),
                        LocalText.of("a second stop %s", "eine zweite Station %s", Words.quoted(stop.id())),
                        LocalText.of("each id once", "jede id einmal"));
            }
            stops.add(stop);
        }
        return new Lecture(id, title, about, stops, source.text().replace("\r\n", "\n"));
    }

    private LectureStop stop(Node item) throws BadScenario {
        SectionReader stop = SectionReader.of(source, item, A_STOP, STOP_KEYS);
        String id = stop.id("both-taken");
        StopState at = state(stop);
        List<LectureStop.Pane> show = new ArrayList<>();
        if (stop.has("show")) {
            for (Node pane : AuthorSections
                    .listed(source, stop.node("show"), "show", LectureStop.Pane.values().length)) {
                show.add(pane(pane));
            }
        }
        LocalText text = stop.localText("text", LONGEST_TEXT);
        LocalText speaker = stop.has("speaker") ? stop.localText("speaker", LONGEST_TEXT) : null;
        if (stop.has("ask") && stop.has("challenge")) {
            throw source.bad(
                    stop.node("challenge").place(),
                    LocalText.of("a challenge beside a question", "eine Aufgabe neben einer Frage"),
                    LocalText.of("one of them a stop", "eins davon je Station"));
        }
        AskedState asked = checks ? asked(stop, at) : null;
        LectureStop.Task task = stop.has("ask")
                ? new LectureStop.Ask(ask(stop.node("ask"), at, asked))
                : stop.has("challenge") ? new LectureStop.Dare(challenge(stop.node("challenge"), at)) : null;
        return new LectureStop(id, at, show, text, speaker, task);
    }

    private LectureStop.Pane pane(Node node) throws BadScenario {
        List<String> words = LectureStop.Pane.words();
        if (!(node instanceof Node.Scalar word) || !words.contains(word.text())) {
            throw source.bad(
                    node.place(), LocalText.of("%s in show", "%s in show", node.found()), Words.oneOf(words),
                    node instanceof Node.Scalar word ? word.text() : "", words);
        }
        return List.of(LectureStop.Pane.values()).get(words.indexOf(word.text()));
    }

    private StopState state(SectionReader stop) throws BadScenario {
        String named = stop.text("scenario", 200);
        Scenario scenario = scenario(named, stop.node("scenario").place());
        Schedule schedule = new Schedule(List.of());
        if (stop.has("schedule")) {
            try {
                schedule = Schedule.parse(stop.text("schedule", LONGEST_SCHEDULE));
            } catch (IllegalArgumentException wrong) {
                throw source.bad(
                        stop.node("schedule").place(),
                        LocalText.of(
                                "a schedule that is none (%s)", "ein Ablaufplan, der keiner ist (%s)",
                                LocalizedError.of(wrong)),
                        LocalText.of(
                                "choices with commas between them, such as A,B,A",
                                "Namen von Threads mit Kommas dazwischen, etwa A,B,A"));
            }
        }
        int step = stop.has("step") ? stop.whole("step", 0, schedule.size()) : schedule.size();
        return new StopState(named, scenario, schedule, step);
    }

    private Scenario scenario(String named, Place place) throws BadScenario {
        Scenario before = known.get(named);
        if (before != null) {
            return before;
        }
        Scenario scenario = Scenarios.isBuiltIn(named) ? Scenarios.builtIn(named) : beside(named, place);
        if (scenario.program() == null) {
            throw source.bad(
                    place,
                    LocalText.of(
                            "%s for scenario, which has no program", "%s für scenario, ein Szenario ohne program",
                            Words.quoted(named)),
                    LocalText.of(
                            "a scenario that can be stepped through",
                            "ein Szenario, das sich in Schritten ausführen lässt"));
        }
        known.put(named, scenario);
        return scenario;
    }

    private Scenario beside(String named, Place place) throws BadScenario {
        if (!Scenarios.isFileName(named)) {
            throw source.bad(
                    place, Words.foundFor(Words.cited(named), "scenario"),
                    Words.hinted(
                            LocalText.of(
                                    "the id of a built-in scenario, or a file such as mine.yaml",
                                    "die id eines mitgelieferten Szenarios oder eine Datei wie mine.yaml"),
                            Scenarios.didYouMean(named)));
        }
        if (file == null) {
            throw source.bad(
                    place,
                    LocalText.of(
                            "%s for scenario, whose folder is not known here",
                            "%s für scenario, wovon der Ordner hier nicht bekannt ist", Words.quoted(named)),
                    LocalText.of("a built-in scenario", "ein mitgeliefertes Szenario"));
        }
        try {
            return Scenarios.load(file.resolveSibling(named));
        } catch (InvalidPathException impossible) {
            throw source.bad(
                    place,
                    LocalText.of(
                            "%s for scenario, which no file can be called",
                            "%s für scenario, wie keine Datei heißen kann",
                            Words.quoted(named)),
                    LocalText.of("another file", "eine andere Datei"));
        } catch (BadScenario wrong) {
            throw source.bad(
                    place,
                    LocalText.of(
                            "%s for scenario, which cannot be used (%s)",
                            "%s für scenario, was nicht verwendet werden kann (%s)", Words.quoted(named), wrong.line()),
                    LocalText.of("a scenario", "ein Szenario"));
        }
    }

    /// The state of the stop; the whole schedule is run, so that what comes after the shown step is right as well.
    private AskedState asked(SectionReader stop, StopState at) throws BadScenario {
        try {
            AskedState all = AskedState.after(at.scenario(), at.schedule());
            return at.step() == at.schedule().size() ? all : AskedState.after(at.scenario(), at.before());
        } catch (ReplayMismatch | IllegalArgumentException misfit) {
            throw source.bad(
                    stop.node(stop.has("schedule") ? "schedule" : "scenario").place(),
                    misfit(LocalizedError.of(misfit)),
                    LocalText.of(
                            "choices that can be made in turn",
                            "Entscheidungen, die nacheinander getroffen werden können"));
        }
    }

    private static LocalText misfit(LocalText why) {
        return LocalText.of("a schedule that does not fit (%s)", "ein Ablaufplan, der nicht passt (%s)", why);
    }

    private StopQuestion ask(Node node, StopState at, @Nullable AskedState asked) throws BadScenario {
        StopQuestion question = question(node, at, asked);
        try {
            if (asked != null && asked.question(question).isEmpty()) {
                throw source.bad(
                        node.place(),
                        LocalText.of(
                                "a question that cannot be asked at this step",
                                "eine Frage, die bei diesem Schritt nicht gestellt werden kann"),
                        LocalText.of(
                                "one whose answer is open and not on the screen: %s",
                                "eine mit offener Antwort, die nicht zu sehen ist: %s", Asking.possible(asked)));
            }
        } catch (IllegalArgumentException impossible) {
            throw source.bad(
                    node.place(),
                    LocalText.of(
                            "a question about what runs of this scenario do not tell",
                            "eine Frage nach dem, was Läufe dieses Szenarios nicht zeigen"),
                    LocalText.of(
                            "%s", "eine andere; in diesen Läufen ist es kein Schritt, nach einem Schloss zu fragen",
                            String.valueOf(impossible.getMessage())));
        }
        return question;
    }

    private StopQuestion question(Node node, StopState at, @Nullable AskedState asked) throws BadScenario {
        if (node instanceof Node.Scalar only) {
            if (!only.text().equals(Concept.ENABLED_THREADS.word())) {
                throw source.bad(
                        node.place(), Words.foundFor(node.found(), "ask"),
                        LocalText.of(
                                "\"%s\", or {kind: …} with %s", "\"%s\" oder {kind: …} und dazu %s",
                                Concept.ENABLED_THREADS.word(), Words.oneOf(Asking.KINDS)));
            }
            return StopQuestion.about(Concept.ENABLED_THREADS);
        }
        SectionReader ask = SectionReader.of(source, node, "ask", List.of("kind", "thread", "about"));
        Concept concept = List.of(Concept.values()).get(Asking.KINDS.indexOf(ask.word("kind", Asking.KINDS)));
        return switch (concept) {
            case ENABLED_THREADS -> StopQuestion.about(concept);
            case SHARED_VALUES, LOCKS, TERMINATION -> {
                String thread = ask.text("thread", 60);
                List<String> threads = asked == null
                        ? List.of(thread)
                        : asked.snapshot().threads().keySet().stream().map(ThreadId::name).sorted()
                                .toList();
                if (!threads.contains(thread)) {
                    throw source.bad(
                            ask.node("thread").place(),
                            LocalText.of(
                                    "no thread %s at this step", "kein Thread %s bei diesem Schritt",
                                    Words.quoted(thread)),
                            Words.oneOf(threads), thread, threads);
                }
                yield StopQuestion.about(concept, new ThreadId(thread));
            }
            case REACHABLE_STATES, FINAL_STATES ->
                StopQuestion.about(
                        concept,
                        Scenarios.condition(
                                at.scenario(),
                                concept == Concept.FINAL_STATES ? Property.Kind.IN_THE_END : Property.Kind.SOMETIMES,
                                source, ask.node("about")));
        };
    }

    private ChallengeGoal challenge(Node node, StopState at) throws BadScenario {
        if (node instanceof Node.Scalar word) {
            return Dares.of(
                    word.text(), () -> source.bad(
                            node.place(), Words.foundFor(node.found(), "challenge"), Words.oneOf(Dares.WORDS),
                            word.text(),
                            Dares.WORDS));
        }
        SectionReader dare = SectionReader.of(source, node, "challenge", List.of("reach"));
        String example = dare.text("reach", LONGEST_SCHEDULE);
        LocalText wrong = LocalText.of("after these choices the run is not over", "danach ist der Lauf nicht zu Ende");
        try {
            String outcome = Dares.outcome(at.scenario(), Schedule.parse(example));
            if (outcome != null) {
                return new ChallengeGoal.Reach(example, outcome);
            }
        } catch (ReplayMismatch | IllegalArgumentException misfit) {
            wrong = LocalizedError.of(misfit);
        }
        throw source.bad(
                dare.node("reach").place(), misfit(wrong),
                LocalText.of("the choices of a whole run", "die Entscheidungen eines ganzen Laufs"));
    }

    /// The words of questions.
    private static final class Asking {
        static final List<String> KINDS = Arrays.stream(Concept.values()).map(Concept::word).toList();

        private Asking() {}

        static LocalText possible(AskedState asked) {
            List<String> words = asked.questions().stream().map(each -> each.fileWords()).toList();
            return words.isEmpty()
                    ? LocalText.of("nothing can be asked here", "hier kann nichts gefragt werden")
                    : Words.code(String.join("; ", words));
        }
    }

    /// The words of challenges.
    static final class Dares {
        private static final String BREAK = "break";
        private static final String HOLD = "hold";
        static final List<String> WORDS = Stream
                .concat(
                        Stream.of(BREAK, HOLD), ChallengeGoal.Break.KINDS.stream().map(OutcomeKind::word))
                .toList();

        private Dares() {}

        /// Makes the exception of a word that is none.
        @FunctionalInterface
        interface Refusal {
            BadScenario bad();
        }

        static ChallengeGoal of(String word, Refusal refusal) throws BadScenario {
            if (!WORDS.contains(word)) {
                throw refusal.bad();
            }
            return switch (word) {
                case BREAK -> new ChallengeGoal.Break();
                case HOLD -> new ChallengeGoal.Hold();
                default -> new ChallengeGoal.Break(OutcomeKind.of(word));
            };
        }

        /// The end state of the run with these choices, or else the way it ends, as a label; null where they do not lead
        /// to the end of a run.
        ///
        /// @throws ReplayMismatch if one of them cannot be made
        /// @throws IllegalArgumentException if the run is over before
        static @Nullable String outcome(Scenario scenario, Schedule choices) {
            RunReport report = TracedRun.bySchedule(scenario, choices).report();
            if (report.outcome().kind() == OutcomeKind.SCHEDULE_ENDED) {
                return null;
            }
            String values = report.endState().entrySet().stream()
                    .filter(value -> !value.getValue().isEmpty())
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .collect(Collectors.joining(", "));
            return values.isEmpty() ? report.outcome().message() : values;
        }
    }
}
