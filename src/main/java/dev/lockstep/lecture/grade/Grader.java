package dev.lockstep.lecture.grade;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.ahead.RunEndState;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.grade.AnswerSheet.Entry;
import dev.lockstep.lecture.question.AnswerOption;
import dev.lockstep.lecture.question.AskedQuestion;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.Question;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.headless.RunReport;
import dev.lockstep.session.headless.TracedRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Judges answers to a lecture: makes each state again by its schedule, finds the right answer anew, and follows each
/// way of a challenge. What was found for one learner is known for the next. For one thread.
public final class Grader {

    private final Lecture lecture;
    private final String digest;
    private final Duration patience;
    private final Map<Place, AskedState> states = new HashMap<>();
    private final Map<Item, Question> asked = new HashMap<>();
    private final Map<Item, Optional<AskedQuestion>> questions = new HashMap<>();
    private final Map<Goal, Integer> shortest = new HashMap<>();

    /// A state of a scenario.
    private record Place(String scenario, String schedule) {}

    /// A question about a state.
    private record Item(Place place, String question) {}

    /// A goal in a scenario.
    private record Goal(String scenario, ChallengeGoal goal) {}

    /// @param patience how long the search for one right answer may take
    public Grader(Lecture lecture, Duration patience) {
        this.lecture = lecture;
        this.digest = lecture.digest();
        this.patience = patience;
    }

    /// Judges `sheet`.
    ///
    /// @throws BadAnswers if it belongs to another lecture or another version of it, or has what cannot have been done:
    ///     a state that cannot be reached, a question that cannot be asked there, an option that it does not have
    public Grade grade(AnswerSheet sheet) throws BadAnswers {
        if (!sheet.lecture().equals(lecture.id())) {
            throw new BadAnswers(
                    LocalText.of(
                            "found answers to the lecture %s, expected %s",
                            "da sind Antworten zur Lektion %s, nötig sind die zu %s", sheet.lecture(), lecture.id()));
        }
        if (!sheet.digest().equals(digest)) {
            throw new BadAnswers(
                    LocalText.of(
                            "found answers to another version of %s; judge them with the lecture they were given to",
                            "da sind Antworten zu einer anderen Fassung von %s; sie mit der Lektion auswerten, zu der "
                                    + "sie gegeben wurden",
                            lecture.id()));
        }
        Map<String, StopTally> tallies = new LinkedHashMap<>();
        lecture.stops().forEach(stop -> tallies.put(stop.id(), new StopTally(stop)));
        int line = 1;
        for (Entry entry : sheet.entries()) {
            line++;
            StopTally tally = tallies.get(entry.stop());
            if (tally == null) {
                throw bad(line, LocalText.of("no stop %s in %s", "keine Station %s in %s", entry.stop(), lecture.id()));
            }
            try {
                tally.take(entry.act(), line);
            } catch (ReplayMismatch | IllegalArgumentException impossible) {
                throw bad(
                        line,
                        LocalText.of(
                                "what cannot have been done: %s", "was nicht getan worden sein kann: %s",
                                LocalizedError.of(impossible)));
            }
        }
        return new Grade(tallies.values().stream().filter(StopTally::isVisited).map(StopTally::grade).toList());
    }

    private static BadAnswers bad(int line, LocalText what) {
        return new BadAnswers(LocalText.of("line %s: %s", "Zeile %s: %s", line, what));
    }

    private AskedState state(LectureStop stop, String schedule) {
        Scenario scenario = stop.at().scenario();
        return states.computeIfAbsent(
                new Place(stop.at().named(), schedule),
                place -> AskedState.after(scenario, Schedule.parse(schedule)));
    }

    /// The question with these words that can be asked about a state of the scenario of `stop`.
    private Question question(LectureStop stop, String schedule, String words, int line) throws BadAnswers {
        Item item = new Item(new Place(stop.at().named(), schedule), words);
        Question known = asked.get(item);
        if (known == null) {
            AskedState state = state(stop, schedule);
            Stream<StopQuestion> ofStops = lecture.stops().stream()
                    .filter(each -> each.at().named().equals(stop.at().named()))
                    .map(LectureStop::task)
                    .filter(LectureStop.Ask.class::isInstance)
                    .map(task -> ((LectureStop.Ask) task).question());
            known = Stream.concat(state.questions().stream(), ofStops.flatMap(each -> state.question(each).stream()))
                    .filter(each -> each.fileWords().equals(words))
                    .findFirst()
                    .orElseThrow(
                            () -> bad(
                                    line,
                                    LocalText.of(
                                            "\"%s\" cannot be asked about this state",
                                            "„%s“ lässt sich zu diesem Zustand nicht fragen", words)));
            asked.put(item, known);
        }
        return known;
    }

    /// The question with its right answers; empty where they are not known in time.
    private Optional<AskedQuestion> known(LectureStop stop, String schedule, String words, int line) throws BadAnswers {
        Item item = new Item(new Place(stop.at().named(), schedule), words);
        Optional<AskedQuestion> known = questions.get(item);
        if (known == null) {
            Question question = question(stop, schedule, words, line);
            known = new Questioner(state(stop, schedule), patience).ask(question);
            questions.put(item, known);
        }
        return known;
    }

    /// The steps of the shortest way to a failure; 0 where none is known, or the goal is none.
    private int shortest(Scenario scenario, String named, ChallengeGoal goal) {
        return shortest.computeIfAbsent(
                new Goal(named, goal),
                wanted -> goal instanceof ChallengeGoal.Break failure
                        ? new Exploration(program(scenario), Plan.DEFAULT).run().result().failures().stream()
                                .filter(each -> failure.isReachedBy(each.failure().kind()))
                                .mapToInt(each -> each.schedule().size())
                                .min()
                                .orElse(0)
                        : 0);
    }

    private static Program program(Scenario scenario) {
        return Objects.requireNonNull(scenario.program(), "a stop's scenario can be stepped through");
    }

    private static boolean isReached(ChallengeGoal goal, Scenario scenario, Schedule way) {
        RunReport report = TracedRun.bySchedule(scenario, way).report();
        return switch (goal) {
            case ChallengeGoal.Break wanted ->
                report.failures().stream().anyMatch(failure -> wanted.isReachedBy(failure.kind()));
            case ChallengeGoal.Hold() ->
                report.outcome().kind() == OutcomeKind.FINISHED && report.failures().isEmpty();
            case ChallengeGoal.Reach(var example, _) ->
                report.outcome().kind() != OutcomeKind.SCHEDULE_ENDED
                        && RunEndState.of(program(scenario), way)
                                .equals(RunEndState.of(program(scenario), Schedule.parse(example)));
        };
    }

    /// Counts what was done at one stop.
    private final class StopTally {
        private final LectureStop stop;
        private final Set<List<String>> asked = new HashSet<>();
        private final Set<List<String>> answered = new HashSet<>();
        private final Set<List<String>> right = new HashSet<>();
        private int tries;
        private int sure;
        private int sureAndWrong;
        private int unjudged;
        private final List<Integer> won = new ArrayList<>();
        private int ways;
        private int undone;

        StopTally(LectureStop stop) {
            this.stop = stop;
        }

        boolean isVisited() {
            return ways > 0 || !asked.isEmpty() || tries > 0;
        }

        void take(LearnerAct act, int line) throws BadAnswers {
            switch (act) {
                case LearnerAct.Asked(var schedule, var words) -> {
                    question(stop, schedule, words, line);
                    asked.add(List.of(schedule, words));
                }
                case LearnerAct.Answered answer -> answered(answer, line);
                case LearnerAct.Tried(var schedule, var back) -> {
                    ways++;
                    undone += back;
                    Schedule way = Schedule.parse(schedule);
                    if (isReached(goal(), stop.at().scenario(), way)) {
                        won.add(way.size());
                    }
                }
            }
        }

        private void answered(LearnerAct.Answered answer, int line) throws BadAnswers {
            List<String> item = List.of(answer.schedule(), answer.question());
            Optional<AskedQuestion> known = known(stop, answer.schedule(), answer.question(), line);
            // Whoever answers was asked.
            asked.add(item);
            answered.add(item);
            tries++;
            sure += answer.sure() == Sureness.SURE ? 1 : 0;
            if (known.isEmpty()) {
                unjudged++;
                return;
            }
            AskedQuestion question = known.get();
            Set<AnswerOption> marked = new HashSet<>();
            for (String words : answer.marked()) {
                marked.add(
                        question.options().stream()
                                .filter(option -> option.fileWords().equals(words))
                                .findFirst()
                                .orElseThrow(
                                        () -> bad(
                                                line,
                                                LocalText.of(
                                                        "\"%s\" is no option of this question",
                                                        "„%s“ ist keine Antwort dieser Frage", words))));
            }
            if (question.isRight(marked)) {
                right.add(item);
            } else {
                sureAndWrong += answer.sure() == Sureness.SURE ? 1 : 0;
            }
        }

        private ChallengeGoal goal() {
            return stop.task() instanceof LectureStop.Dare(ChallengeGoal goal) ? goal : new ChallengeGoal.Break();
        }

        StopGrade grade() {
            StopGrade.Questions questions = new StopGrade.Questions(
                    asked.size(), answered.size(), right.size(), tries, sure, sureAndWrong, unjudged);
            StopGrade.Challenge challenge = ways == 0
                    ? StopGrade.Challenge.NONE
                    : new StopGrade.Challenge(
                            ways, won.stream().min(Integer::compare).orElse(0),
                            shortest(stop.at().scenario(), stop.at().named(), goal()), undone);
            return new StopGrade(stop.id(), questions, challenge);
        }
    }
}
