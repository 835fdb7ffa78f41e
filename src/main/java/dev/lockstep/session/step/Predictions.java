package dev.lockstep.session.step;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.ahead.Extent;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.LearnerAct;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.lecture.question.AskedQuestion;
import dev.lockstep.lecture.question.AskedState;
import dev.lockstep.lecture.question.AnswerOption;
import dev.lockstep.lecture.question.Question;
import dev.lockstep.lecture.question.Questioner;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.AskPoint;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.Lesson.AskedView;
import dev.lockstep.session.frame.Lesson.JudgedAnswer;
import dev.lockstep.session.history.BranchHistory;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The question about the shown state. For the session's thread alone; the answers are looked for by another.
final class Predictions {
    /// So many steps on, at most, another state is looked for.
    private static final int FARTHEST = 60;
    /// So many runs, at most, are begun for it.
    private static final int MOST_RUNS = 4;

    /// How long the answer to a stop's question may take: its author has tried it, perhaps on a faster machine.
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final StepLoop loop;
    private final StopVisit visit;
    /// Whether the stop's own question was asked.
    private boolean stopHasAsked;
    private final Map<Concept, Integer> asked = new EnumMap<>(Concept.class);
    /// The states that were asked about, with the question.
    private final Set<Known> known = new HashSet<>();
    /// Of those, what a person has been told to hold in every order or in none: so it stays, whatever is chosen.
    private final Set<Known> settled = new HashSet<>();
    private final Set<Passed> passed = new HashSet<>();
    private int number;
    private @Nullable Open open;

    /// A question, from the moment it is looked for until it is closed.
    private static final class Open {
        private final int number;
        private final AskedState state;
        private final Questioner questioner;
        private @Nullable AskedQuestion question;
        private @Nullable JudgedAnswer judged;

        Open(int number, AskedState state, Questioner questioner) {
            this.number = number;
            this.state = state;
            this.questioner = questioner;
        }
    }

    /// A point of the scenario at which a run was asked.
    private record Passed(int run, AskPoint point) {}

    /// What makes two questions the same for a person.
    private record Known(String scenario, Schedule before, Question question) {}

    Predictions(StepLoop loop, StopVisit visit) {
        this.loop = loop;
        this.visit = visit;
    }

    /// Why no step may be taken now; empty where one may.
    String refusal() {
        Open now = open;
        return now != null && now.question != null && now.judged == null
                ? Spoken.language().session().errors().answerFirst()
                : "";
    }

    /// Closes the question.
    void leave() {
        Open now = open;
        if (now != null) {
            now.questioner.cancel();
        }
        open = null;
    }

    /// Asks about the shown state: first what was asked least.
    ///
    /// @throws IllegalArgumentException if nothing can be asked here
    void ask(CurrentRun run) {
        leave();
        AskedState state = state(run);
        Optional<Question> ofStop = ofStop(state);
        List<Question> questions = new ArrayList<>(state.questions());
        ofStop.filter(question -> !questions.contains(question)).ifPresent(questions::add);
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(
                    Spoken.language().session().errors().nothingToAsk(state.enabled().isEmpty()));
        }
        List<AskPoint> points = points(run);
        List<Question> order = new ArrayList<>(questions);
        order.sort(
                Comparator
                        .comparing((Question question) -> !ofStop.equals(Optional.of(question)))
                        .thenComparing(
                                question -> points.stream()
                                        .noneMatch(point -> point.concept() == question.concept()))
                        .thenComparing(question -> points.stream().noneMatch(point -> isAbout(question, point)))
                        .thenComparing(question -> isSettled(state, question))
                        .thenComparing(question -> known.contains(key(state, question)))
                        .thenComparing(question -> asked.getOrDefault(question.concept(), 0)));
        // What an author has chosen to ask is asked, and nothing instead.
        boolean atStop = ofStop.isPresent();
        look(
                state, atStop ? List.of(ofStop.get()) : order, atStop ? PATIENCE_AT_STOP : Questioner.PATIENCE,
                found -> {
                    stopHasAsked |= ofStop.equals(Optional.of(found));
                    points.stream()
                            .filter(point -> isAbout(found, point))
                            .forEach(point -> passed.add(new Passed(run.number(), point)));
                });
    }

    /// What the stop of a lecture asks about this state, unless it was asked.
    private Optional<Question> ofStop(AskedState state) {
        StopQuestion asks = visit.asks();
        return asks == null || stopHasAsked || !visit.isAskedAfter(state.before())
                ? Optional.empty()
                : state.question(asks);
    }

    /// Whether the scenario wants a question about the shown state, which was not asked in this run.
    boolean offers(CurrentRun run) {
        return open == null && (stopOffers(run.playhead()) || !points(run).isEmpty());
    }

    /// Whether the stop of a lecture asks about the shown state what was not asked.
    boolean isAwaited(CurrentRun run) {
        return open == null && stopOffers(run.playhead());
    }

    private boolean stopOffers(Playhead playhead) {
        return visit.asks() != null && !stopHasAsked
                && visit.isAskedAfter(playhead.shown().choicesUpTo(playhead.at()));
    }

    /// Where the scenario wants a question that can be asked about the shown state, and was not asked in this run.
    private List<AskPoint> points(CurrentRun run) {
        Program program = run.scenario().program();
        Playhead playhead = run.playhead();
        if (program == null || program.asks().isEmpty() || !playhead.isLiving()) {
            return List.of();
        }
        Snapshot snapshot = playhead.shown().at(playhead.at());
        List<AskPoint> here = program.asks().stream()
                .filter(point -> !passed.contains(new Passed(run.number(), point)))
                .filter(point -> standsBefore(snapshot.thread(new ThreadId(point.thread())), point.line()))
                .toList();
        if (here.isEmpty()) {
            return List.of();
        }
        List<Question> questions = state(run).questions();
        return here.stream().filter(point -> questions.stream().anyMatch(each -> isAbout(each, point))).toList();
    }

    private static boolean standsBefore(@Nullable ThreadView thread, String line) {
        return thread != null && !thread.sign().isOver() && thread.standing().script().equals(line);
    }

    private static boolean isAbout(Question question, AskPoint point) {
        return question.concept() == point.concept() && question.isAbout(new ThreadId(point.thread()));
    }

    /// Goes on to another state with a question of the same kind as the last, and asks it.
    ///
    /// @throws IllegalArgumentException if there is none within reach
    void askAgain(CurrentRun run) {
        Open now = open;
        AskedQuestion last = now == null ? null : now.question;
        if (last == null) {
            ask(run);
            return;
        }
        leave();
        for (int runs = 0; runs < MOST_RUNS; runs++) {
            for (int steps = 0; steps < FARTHEST && run.playhead().forward(); steps++) {
                AskedState state = state(run);
                List<Question> alike = state.questions().stream()
                        .filter(each -> each.concept() == last.question().concept())
                        .filter(each -> !known.contains(key(state, each)))
                        .filter(each -> !isSettled(state, each) && !isTheSame(state, each, last))
                        .toList();
                if (!alike.isEmpty()) {
                    look(state, alike, Questioner.PATIENCE, _ -> {});
                    return;
                }
            }
            run.begin(new RunStart.Open(), run.playhead().seed() + 1, ChooserPolicy.RANDOM);
        }
        throw new IllegalArgumentException(Spoken.language().session().errors().noOtherQuestion());
    }

    /// Whether the answer follows from one that a person was given on the way to this state.
    private boolean isSettled(AskedState state, Question question) {
        List<Choice> choices = state.before().choices();
        return settled.stream()
                .filter(each -> each.scenario().equals(state.scenario().id()) && each.question().equals(question))
                .map(each -> each.before().choices())
                .anyMatch(way -> way.size() <= choices.size() && choices.subList(0, way.size()).equals(way));
    }

    /// Whether the same threads can go as in the last question.
    private static boolean isTheSame(AskedState state, Question question, AskedQuestion last) {
        if (!(question instanceof Question.WhoCanGo)) {
            return false;
        }
        Set<AnswerOption> going = new HashSet<>();
        state.enabled().forEach(choice -> going.add(new AnswerOption.OfThread(Choice.parse(choice).thread())));
        return going.equals(last.right());
    }

    /// Judges the open question.
    ///
    /// @throws IllegalArgumentException if none is open, or nothing is marked
    void answer(Set<Integer> marked, Sureness sure) {
        Open now = open;
        AskedQuestion question = now == null ? null : now.question;
        if (now == null || question == null || now.judged != null) {
            throw new IllegalArgumentException(Spoken.language().session().errors().noQuestion());
        }
        if (marked.isEmpty() || !IntStream.range(0, question.options().size()).boxed().toList().containsAll(marked)) {
            throw new IllegalArgumentException(Spoken.language().session().errors().markFirst());
        }
        Set<AnswerOption> given = new LinkedHashSet<>();
        marked.forEach(each -> given.add(question.options().get(each)));
        if (question.right().stream().anyMatch(Predictions::settles)) {
            settled.add(key(now.state, question.question()));
        }
        Set<Integer> right = new LinkedHashSet<>();
        question.right().forEach(each -> right.add(question.options().indexOf(each)));
        visit.acts().accept(
                new LearnerAct.Answered(
                        now.state.before().toString(), question.question().fileWords(),
                        given.stream().map(AnswerOption::fileWords).toList(), sure));
        now.judged = new JudgedAnswer(
                question.isRight(given), marked, right, sure, question.why(), question.example().isPresent());
    }

    private static boolean settles(AnswerOption right) {
        return right instanceof AnswerOption.InOrders(Extent extent) && extent != Extent.SOME_ORDERS;
    }

    /// The run that explains the answer; empty where there is none or the question is still open.
    Optional<Schedule> example() {
        Open now = open;
        return now == null || now.judged == null || now.question == null ? Optional.empty() : now.question.example();
    }

    @Nullable AskedView view() {
        Open now = open;
        if (now == null) {
            return null;
        }
        AskedQuestion question = now.question;
        return question == null
                ? new AskedView(now.number, null, "", false, List.of(), null)
                : new AskedView(
                        now.number,
                        question.question().concept(),
                        question.question().words(),
                        question.question().wantsAll(),
                        question.options().stream().map(AnswerOption::words).toList(),
                        now.judged);
    }

    /// Looks for the answer to the first of these that can be answered in time, elsewhere.
    ///
    /// @param asks receives the question that is asked
    private void look(AskedState state, List<Question> questions, Duration patience, Consumer<Question> asks) {
        Questioner questioner = new Questioner(state, patience);
        Open begun = new Open(++number, state, questioner);
        open = begun;
        Thread.ofPlatform().daemon().name("lockstep-question").start(() -> {
            Optional<AskedQuestion> found = first(questioner, questions);
            loop.nudge(() -> found(begun, patience, found, asks));
        });
    }

    private static Optional<AskedQuestion> first(Questioner questioner, List<Question> questions) {
        for (Question question : questions) {
            Optional<AskedQuestion> known = questioner.ask(question);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private void found(
            Open begun, Duration patience, Optional<AskedQuestion> found, Consumer<Question> asks) {
        if (open != begun) {
            return;
        }
        if (found.isEmpty()) {
            open = null;
            throw new IllegalArgumentException(
                    Spoken.language().session().errors().noAnswerInTime(patience.toSeconds()));
        }
        AskedQuestion question = found.get();
        AskedState state = begun.state;
        begun.question = question;
        asks.accept(question.question());
        known.add(key(state, question.question()));
        visit.acts().accept(new LearnerAct.Asked(state.before().toString(), question.question().fileWords()));
        asked.merge(question.question().concept(), 1, Integer::sum);
    }

    private static Known key(AskedState state, Question question) {
        return new Known(state.scenario().id(), state.before(), question);
    }

    /// @throws IllegalArgumentException if real threads were recorded, or the run is over
    private static AskedState state(CurrentRun run) {
        Playhead playhead = run.playhead();
        if (!playhead.isLiving()) {
            throw new IllegalArgumentException(Spoken.language().session().errors().noChoiceInRecording());
        }
        BranchHistory shown = playhead.shown();
        int at = playhead.at();
        return new AskedState(
                run.scenario(), shown.choicesUpTo(at), shown.at(at), shown.enabledAfter(at), shown.propertiesAt(at));
    }
}
