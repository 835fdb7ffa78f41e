package dev.lockstep.lecture.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.explore.ahead.Extent;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.read.Lectures;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.yaml.SectionReader;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The right answers at the stops of the built-in lectures, beside runs and beside the interpreter; and that neither
/// what is shown nor what is said there gives them away.
class StopAnswersTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int RUNS = 20;

    private static final List<AskedStop> ALL = new ArrayList<>();

    /// A stop with its question and what is right.
    private record AskedStop(String lecture, LectureStop stop, AskedState state, AskedQuestion asked) {
        @Override
        public String toString() {
            return lecture + ", " + stop.id() + ": " + asked.question().fileWords();
        }

        Question question() {
            return asked.question();
        }

        Scenario scenario() {
            return stop.at().scenario();
        }

        /// The extent that is right.
        Extent extent() {
            return ((AnswerOption.InOrders) asked.right().iterator().next()).extent();
        }
    }

    @BeforeAll
    static void asksAtEveryStop() {
        for (Lecture lecture : Lectures.ids().stream().map(Lectures::builtIn).toList()) {
            for (LectureStop stop : lecture.stops()) {
                if (stop.task() instanceof LectureStop.Ask(var asks)) {
                    AskedState state = AskedState.after(stop.at().scenario(), stop.at().before());
                    Question question = state.question(asks).orElseThrow();
                    ALL.add(
                            new AskedStop(
                                    lecture.id(), stop, state,
                                    new Questioner(state, LONG).ask(question).orElseThrow()));
                }
            }
        }
    }

    private static Stream<AskedStop> about(Class<? extends Question> question) {
        List<AskedStop> found = ALL.stream().filter(each -> question.isInstance(each.question())).toList();
        assertThat(found).as("stops with %s", question.getSimpleName()).isNotEmpty();
        return found.stream();
    }

    private static TracedRun after(AskedStop at, ThreadId thread, Alternative way) {
        List<Choice> choices = new ArrayList<>(at.state().before().choices());
        choices.add(new Choice(thread, way));
        return TracedRun.bySchedule(at.scenario(), new Schedule(choices));
    }

    private static Snapshot last(TracedRun run) {
        return run.timeline().at(run.timeline().trace().last());
    }

    @Test
    void theValueThatIsRightIsTheOneAfterTheStep() {
        about(Question.ValueAfter.class).forEach(at -> {
            Question.ValueAfter question = (Question.ValueAfter) at.question();
            String value = Objects.requireNonNull(
                    last(after(at, question.thread(), Way.GO)).variables().get(question.variable())).value();

            assertThat(at.asked().right()).as("%s", at).isEqualTo(Set.of(new AnswerOption.OfValue(value)));
        });
    }

    @Test
    void theHolderThatIsRightIsTheOneAfterTheStep() {
        about(Question.HolderAfter.class).forEach(at -> {
            Question.HolderAfter question = (Question.HolderAfter) at.question();
            ThreadId holder = last(after(at, question.thread(), Way.GO)).lock(question.lock()).holder();

            assertThat(at.asked().right()).as("%s", at).isEqualTo(
                    Set.of(holder == null ? new AnswerOption.Nobody() : new AnswerOption.OfThread(holder)));
        });
    }

    /// Whether a run goes on with a step of the thread, whichever.
    private static boolean takesAStep(AskedStop at, ThreadId thread) {
        List<Alternative> ways = new ArrayList<>(Arrays.asList(Way.values()));
        at.state().living().forEach(each -> ways.add(new Alternative.Signal(each.id())));
        return ways.stream().anyMatch(way -> {
            try {
                return after(at, thread, way).report().steps() > at.state().before().size();
            } catch (ReplayMismatch | IllegalArgumentException impossible) {
                return false;
            }
        });
    }

    @Test
    void whoCanGoAreThoseWithWhomARunGoesOn() {
        about(Question.WhoCanGo.class).forEach(at -> {
            Set<AnswerOption> going = new HashSet<>();
            for (ThreadView thread : at.state().living()) {
                if (takesAStep(at, thread.id())) {
                    going.add(new AnswerOption.OfThread(thread.id()));
                }
            }
            assertThat(at.asked().right()).as("%s", at).isEqualTo(going);
            assertThat(at.asked().options()).as("%s", at).hasSizeGreaterThan(going.size());
        });
    }

    /// Whether it is so in a run with these choices and then by chance; empty where chance alone would go on.
    private static boolean isSo(AskedStop at, Schedule choices, Random random) {
        Strategy strategy = point -> point.step() <= choices.size()
                ? point.choices().indexOf(choices.choices().get(point.step() - 1))
                : point.isOnlyChance() ? Strategy.END : random.nextInt(point.size());
        return switch (at.question()) {
            case Question.Returns(var thread, _) ->
                hasReturned(at, thread, TracedRun.of(at.scenario(), strategy, settings(at), "by chance"));
            case Question.Comes(var property, _) -> judged(at, property, strategy) == Held.SEEN;
            case Question.HoldsInTheEnd(var property, _) -> judged(at, property, strategy) == Held.YES;
            case Question.WhoCanGo _, Question.ValueAfter _, Question.HolderAfter _ -> throw new AssertionError();
        };
    }

    private static RunSettings settings(AskedStop at) {
        return TracedRun.settings(at.scenario());
    }

    private static Held judged(AskedStop at, Property property, Strategy strategy) {
        ScriptedProgram program = (ScriptedProgram) Objects.requireNonNull(at.scenario().program());
        Scenario asking = at.scenario().with(program.judgedBy(List.of(property)));
        return TracedRun.of(asking, strategy, settings(at), "by chance").report().properties().getFirst().held();
    }

    /// Whether the thread has left the line on which it stood, and not by an error.
    private static boolean hasReturned(AskedStop at, ThreadId thread, TracedRun run) {
        ThreadView before = Objects.requireNonNull(at.state().snapshot().thread(thread));
        ThreadView after = Objects.requireNonNull(last(run).thread(thread));
        return after.lastFault() == null && (after.sign().isOver()
                || after.standing().scriptLine() != before.standing().scriptLine()
                || !after.standing().script().equals(before.standing().script()));
    }

    @Test
    void noRunContradictsWhatIsRightOfAllOrders() {
        int seen = 0;
        for (AskedStop at : ALL) {
            if (!at.question().isAboutAllOrders()) {
                continue;
            }
            Schedule example = at.asked().example().orElseThrow();
            assertThat(example.choices()).as("%s", at).startsWith(
                    at.state().before().choices().toArray(Choice[]::new));
            assertThat(isSo(at, example, new Random(0))).as("the example of %s", at)
                    .isEqualTo(at.extent() == Extent.EVERY_ORDER);
            Set<Boolean> found = new HashSet<>();
            for (int seed = 1; seed <= RUNS; seed++) {
                found.add(isSo(at, at.state().before(), new Random(seed)));
            }
            switch (at.extent()) {
                case EVERY_ORDER -> assertThat(found).as("%s", at).containsExactly(true);
                case NO_ORDER -> assertThat(found).as("%s", at).containsExactly(false);
                case SOME_ORDERS -> seen += found.size() - 1;
            }
        }
        assertThat(seen).as("questions of which runs by chance show both").isPositive();
    }

    @Test
    void whereThereIsNoEngineTheInterpreterAnswersAlike() {
        int compared = 0;
        for (AskedStop at : ALL) {
            if (at.scenario().program() instanceof ScriptedProgram program && program.plan().engine() == null) {
                Optional<Set<AnswerOption>> wanted = QuestionerTest.wanted(program, at.state(), at.question());
                assertThat(at.asked().right()).as("%s", at).isEqualTo(wanted.orElseThrow());
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(2);
    }

    /// Of each thread no more is shown than where it stands: none is shown as one that waits for its turn, none as
    /// woken, and none stands in a line.
    @Test
    void theConcealedStateShowsOfNoThreadWhetherItCanGo() {
        about(Question.WhoCanGo.class).forEach(at -> {
            Snapshot concealed = Concealment.of(at.state().snapshot());
            assertThat(at.state().snapshot().threads().values().stream().filter(Concealment::hides))
                    .as("%s: threads of which there is something to hide", at).isNotEmpty();
            assertThat(concealed.threads().values()).as("%s", at).allSatisfy(thread -> {
                assertThat(thread.standing().going()).isEqualTo(Enabledness.CONCEALED);
                assertThat(Concealment.hides(thread)).isFalse();
            });
            assertThat(concealed.locks().values()).as("%s", at).allSatisfy(lock -> {
                assertThat(lock.blocked()).isEmpty();
                assertThat(lock.waiting().keySet()).noneMatch(at.state().snapshot()::isWoken);
            });
            assertThat(concealed.semaphores().values()).as("%s", at)
                    .allSatisfy(semaphore -> assertThat(semaphore.line()).isEmpty());
        });
    }

    /// What would answer if it stood in the text: the right option of a question about all orders; who can go or
    /// cannot; that the variable has the right value; that the lock is free, or who then holds it. Threads are named in
    /// every text, so a name alone says nothing.
    private static List<String> givesAway(AskedStop at, String code) {
        QuestionWords words = Spoken.of(code).questions();
        List<String> answers = new ArrayList<>();
        for (AnswerOption right : at.asked().right()) {
            switch (right) {
                case AnswerOption.InOrders(var extent) ->
                    answers.add(switch (extent) {
                        case EVERY_ORDER -> words.everyOrder();
                        case SOME_ORDERS -> words.someOrders();
                        case NO_ORDER -> words.noOrder();
                    });
                case AnswerOption.OfThread(var thread) -> {
                    for (String says : List.of("can ", "cannot ", "kann ", "then holds", "will hold", "hält dann")) {
                        answers.add(thread + " " + says);
                    }
                }
                case AnswerOption.Nobody() -> answers.addAll(List.of(words.nobody(), "is free", "ist frei"));
                case AnswerOption.OfValue(var value) -> {
                    String variable = ((Question.ValueAfter) at.question()).variable();
                    for (String says : List.of("=", "is", "becomes", "ist", "wird")) {
                        answers.add(variable + " " + says + " " + value);
                    }
                }
            }
        }
        return answers;
    }

    @Test
    void noTextSaysTheAnswer() {
        for (AskedStop at : ALL) {
            for (String code : SectionReader.LANGUAGES) {
                String text = at.stop().text().in(code).toLowerCase(Locale.ROOT);
                assertThat(givesAway(at, code)).as("%s, %s: %s", at, code, text)
                        .isNotEmpty()
                        .noneMatch(answer -> text.contains(answer.toLowerCase(Locale.ROOT)));
            }
        }
    }
}
