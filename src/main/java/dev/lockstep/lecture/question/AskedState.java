package dev.lockstep.lecture.question;

import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfCondition;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.StepOperation.OfVariable;
import dev.lockstep.event.StepOperation.VariableVerb;
import dev.lockstep.event.ThreadId;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.property.Property.Kind;
import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WaitsFor;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.RunOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A state of a stepped run, and the questions that can be asked about it.
///
/// @param before the choices made so far
/// @param snapshot the state after them
/// @param enabled the choices that can be made now, as schedules write them; empty at the end of the run
/// @param standings how the properties stand now
public record AskedState(
        Scenario scenario,
        Schedule before,
        Snapshot snapshot,
        List<String> enabled,
        List<PropertyState> standings) {
    /// More threads are no question but a search for names.
    private static final int MOST_THREADS = 12;

    public AskedState {
        enabled = List.copyOf(enabled);
        standings = List.copyOf(standings);
    }

    /// The state of `scenario` after these choices.
    ///
    /// @throws ReplayMismatch if one of them cannot be made
    /// @throws IllegalArgumentException if the run is over before, or the scenario has no program
    public static AskedState after(Scenario scenario, Schedule choices) {
        ReplayStrategy replay = ReplayStrategy.of(choices);
        List<String> enabled = new ArrayList<>();
        TracedRun run = TracedRun.of(scenario, point -> {
            int index = replay.choose(point);
            if (index == Strategy.END) {
                point.choices().forEach(choice -> enabled.add(choice.toString()));
            }
            return index;
        }, TracedRun.settings(scenario), RunOrder.Rule.SCHEDULE.text());
        if (replay.played() < choices.size()) {
            throw new RefusedInput(
                    LocalText.of(
                            "the run is over after step %s, but the choices are %s",
                            "der Lauf ist nach Schritt %s zu Ende, aber es sind %s Entscheidungen",
                            run.report().steps(), choices.size()));
        }
        Timeline timeline = run.timeline();
        return new AskedState(
                scenario, choices, timeline.at(timeline.trace().last()), enabled, run.report().properties());
    }

    /// What a stop asks here.
    ///
    /// @return empty where it cannot be asked here: nobody can go on, or its answer can be seen
    public Optional<Question> question(StopQuestion wanted) {
        Property condition = wanted.condition();
        ThreadId thread = wanted.thread();
        if (condition == null) {
            return questions().stream()
                    .filter(each -> each.concept() == wanted.concept() && (thread == null || each.isAbout(thread)))
                    .findFirst();
        }
        if (enabled.isEmpty() || isSeen(condition)) {
            return Optional.empty();
        }
        String words = condition.name().substring(condition.kind().word().length() + 2);
        return Optional.of(
                condition.kind() == Kind.IN_THE_END
                        ? new Question.HoldsInTheEnd(condition, words)
                        : new Question.Comes(condition, words));
    }

    /// Whether the condition of a `sometimes` property has held already.
    private boolean isSeen(Property condition) {
        return condition.kind() == Kind.SOMETIMES
                && TracedRun.bySchedule(scenario.with(program().judgedBy(List.of(condition))), before)
                        .report().properties().stream()
                        .anyMatch(PropertyState::decided);
    }

    /// The questions whose answer is not on the screen, as [Concealment] leaves it: about the next step first.
    public List<Question> questions() {
        if (enabled.isEmpty()) {
            return List.of();
        }
        List<Question> questions = new ArrayList<>();
        List<List<ThreadId>> deadlocks = WaitsFor.of(snapshot).cycles();
        if (hidesWhoCanGo(deadlocks)) {
            questions.add(new Question.WhoCanGo());
        }
        living().forEach(thread -> {
            if (goesOneWay(thread.id())) {
                nextStep(thread, questions);
            }
        });
        // A deadlock is marked, and says who will not come back.
        living().forEach(thread -> {
            if (deadlocks.isEmpty() && isHeldUp(thread) && !thread.standing().script().isEmpty()) {
                questions.add(new Question.Returns(thread.id(), thread.standing().script()));
            }
        });
        properties().stream()
                .filter(property -> !isDecided(property))
                .forEach(property -> allOrders(property, questions));
        return List.copyOf(questions);
    }

    /// The program.
    ///
    /// @throws IllegalArgumentException if it is none of a scenario file
    ScriptedProgram program() {
        if (scenario.program() instanceof ScriptedProgram scripted) {
            return scripted;
        }
        throw new RefusedInput(
                LocalText.of(
                        "%s has no program to ask about", "%s hat kein Programm, zu dem sich etwas fragen ließe",
                        scenario.id()));
    }

    /// In the order in which their choices are numbered.
    List<ThreadView> living() {
        return snapshot.threads().values().stream()
                .filter(thread -> !thread.sign().isOver())
                .sorted(Comparator.comparing(ThreadView::id))
                .toList();
    }

    boolean canGo(ThreadId thread) {
        return enabled.stream().anyMatch(choice -> Choice.parse(choice).thread().equals(thread));
    }

    /// Who waits on a condition stands there to be seen. Whether a thread at a lock, a permit or another thread's end
    /// can go on is what the question is about, and one of them cannot. Of a deadlock it is said who is in it.
    private boolean hidesWhoCanGo(List<List<ThreadId>> deadlocks) {
        return living().size() <= MOST_THREADS
                && living().stream()
                        .filter(thread -> deadlocks.stream().noneMatch(cycle -> cycle.contains(thread.id())))
                        .anyMatch(thread -> Concealment.hides(thread) && !canGo(thread.id()));
    }

    /// Whether a thread has one choice, so that "it takes a step" says what happens.
    private boolean goesOneWay(ThreadId thread) {
        List<Choice> own = enabled.stream()
                .map(Choice::parse)
                .filter(choice -> choice.thread().equals(thread))
                .toList();
        return own.equals(List.of(new Choice(thread, Way.GO)));
    }

    private void nextStep(ThreadView thread, List<Question> questions) {
        switch (thread.standing().operation()) {
            case OfVariable(VariableVerb verb, String name, @Nullable String key, _) when (verb == VariableVerb.WRITE
                    || verb == VariableVerb.COMPARE_AND_SET)
                    && key == null
                    && snapshot.variables().containsKey(name) ->
                questions.add(new Question.ValueAfter(thread.id(), name));
            case OfLock(LockVerb verb, LockId lock) when verb != LockVerb.REQUEST ->
                questions.add(new Question.HolderAfter(thread.id(), lock));
            case OfCondition(ConditionVerb verb, var condition) when verb == ConditionVerb.AWAIT ->
                questions.add(new Question.HolderAfter(thread.id(), condition.lock()));
            default -> {
                // What other steps do, the stage shows before them.
            }
        }
    }

    /// Whether it stands where it may stand for ever.
    private static boolean isHeldUp(ThreadView thread) {
        return switch (thread.activity()) {
            case Activity.Blocked _, Activity.Waiting _, Activity.Joining _, Activity.Acquiring _,
                    Activity.Until _ -> true;
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> false;
        };
    }

    private List<Property> properties() {
        return scenario.program() instanceof ScriptedProgram scripted ? scripted.plan().properties() : List.of();
    }

    /// Whether the list of properties already says how it came out.
    private boolean isDecided(Property property) {
        return standings.stream().anyMatch(state -> state.name().equals(property.name()) && state.decided());
    }

    private static void allOrders(Property property, List<Question> questions) {
        String condition = property.name().substring(property.kind().word().length() + 2);
        switch (property.kind()) {
            case IN_THE_END -> questions.add(new Question.HoldsInTheEnd(property, condition));
            case SOMETIMES -> questions.add(new Question.Comes(property, condition));
            case NEVER ->
                questions.add(
                        new Question.Comes(
                                new Property(
                                        Kind.SOMETIMES, property.name(), property.condition(), property.quantities()),
                                condition));
            case ALWAYS -> {
                // Its opposite has no words of the scenario.
            }
        }
    }
}
