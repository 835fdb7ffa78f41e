package dev.lockstep.lecture.question;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.Why;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.explore.ahead.Continuations;
import dev.lockstep.explore.ahead.Extent;
import dev.lockstep.explore.ahead.Prospect;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Locals;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the options of a question about a state, and which are right: by taking the step, or by searching all that may
/// come. For one thread; [#cancel] is for any.
public final class Questioner {
    /// A question that takes longer is not asked.
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_VALUES = 5;

    private final AskedState state;
    private final Continuations ahead;

    /// @param patience how long the search for one answer may take
    public Questioner(AskedState state, Duration patience) {
        this.state = state;
        this.ahead = new Continuations(state.program(), state.before(), patience);
    }

    /// Ends the search under way; its question is not asked.
    public void cancel() {
        ahead.cancel();
    }

    /// The question, ready to be answered.
    ///
    /// @return empty where the right answer is not known in time
    public Optional<AskedQuestion> ask(Question question) {
        return switch (question) {
            case Question.WhoCanGo() -> Optional.of(whoCanGo(question));
            case Question.ValueAfter(var thread, var variable) -> valueAfter(question, thread, variable);
            case Question.HolderAfter(var thread, var lock) -> Optional.of(holderAfter(question, thread, lock));
            case Question.Returns(var thread, _) -> ahead.returns(thread).map(known -> inOrders(question, known));
            case Question.Comes(var property, _) -> ahead.comes(property).map(known -> inOrders(question, known));
            case Question.HoldsInTheEnd(var property, _) ->
                ahead.holdsInTheEnd(property).map(known -> inOrders(question, known));
        };
    }

    private AskedQuestion whoCanGo(Question question) {
        QuestionWords words = Spoken.language().questions();
        List<AnswerOption> options = new ArrayList<>();
        Set<AnswerOption> right = new LinkedHashSet<>();
        List<String> why = new ArrayList<>();
        for (ThreadView thread : state.living()) {
            AnswerOption option = new AnswerOption.OfThread(thread.id());
            options.add(option);
            if (state.canGo(thread.id())) {
                right.add(option);
                why.add(words.canGo(thread));
            } else {
                List<String> reasons = Why.isItStuck(state.snapshot(), thread.id(), MomentUnit.STEP);
                why.add(reasons.isEmpty() ? words.cannotGo(thread) : reasons.getFirst());
            }
        }
        return new AskedQuestion(question, options, right, why, Optional.empty());
    }

    private Optional<AskedQuestion> valueAfter(Question question, ThreadId thread, String variable) {
        VariableView before = Objects.requireNonNull(state.snapshot().variables().get(variable));
        TracedRun run = afterStepOf(thread);
        VariableView after = run.timeline().at(run.timeline().trace().last()).variables().get(variable);
        if (after == null) {
            return Optional.empty();
        }
        List<AnswerOption> options = values(before.value(), after.value());
        List<String> why = new ArrayList<>(standsAt(thread));
        why.add(Spoken.language().questions().valueBefore(variable, before.value()));
        why.addAll(lastStep(run));
        return options.size() < 2
                ? Optional.empty()
                : Optional.of(
                        new AskedQuestion(
                                question, options, Set.of(new AnswerOption.OfValue(after.value())), why,
                                Optional.empty()));
    }

    /// The right value among others that a wrong idea would lead to: the value before, what threads have in hand, and
    /// the numbers beside.
    private List<AnswerOption> values(String before, String right) {
        Set<String> values = new LinkedHashSet<>(List.of(right, before));
        for (ThreadView each : state.living()) {
            each.standing().locals().all().stream().map(Locals.Value::value).forEach(values::add);
        }
        Long number = number(right);
        if (number != null) {
            Long first = number(before);
            values.addAll(first == null ? List.of() : List.of(Long.toString(first + 1)));
            values.addAll(List.of(Long.toString(number + 1), Long.toString(number - 1)));
            values.removeIf(value -> number(value) == null);
        }
        return values.stream()
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .sorted(
                        Comparator.comparing((String value) -> Objects.requireNonNullElse(number(value), 0L))
                                .thenComparing(Comparator.naturalOrder()))
                .<AnswerOption>map(AnswerOption.OfValue::new)
                .toList();
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private AskedQuestion holderAfter(Question question, ThreadId thread, LockId lock) {
        QuestionWords words = Spoken.language().questions();
        TracedRun run = afterStepOf(thread);
        ThreadId after = run.timeline().at(run.timeline().trace().last()).lock(lock).holder();
        ThreadId before = state.snapshot().lock(lock).holder();
        List<AnswerOption> options = new ArrayList<>();
        for (ThreadView each : state.living()) {
            if (each.id().equals(thread) || isAbout(each, lock)) {
                options.add(new AnswerOption.OfThread(each.id()));
            }
        }
        AnswerOption holder = after == null ? new AnswerOption.Nobody() : new AnswerOption.OfThread(after);
        if (!options.contains(holder) && after != null) {
            options.add(holder);
        }
        options.add(new AnswerOption.Nobody());
        List<String> why = new ArrayList<>(standsAt(thread));
        why.add(before == null ? words.freeBefore(lock) : words.holderBefore(lock, before));
        why.addAll(lastStep(run));
        return new AskedQuestion(question, options, Set.of(holder), why, Optional.empty());
    }

    /// On which line of its script the thread stands; nothing where it has none, as a pool's worker.
    private List<String> standsAt(ThreadId thread) {
        ThreadView view = state.snapshot().thread(thread);
        return view == null || view.standing().script().isEmpty() || view.standing().scriptLine() == 0
                ? List.of()
                : List.of(
                        Spoken.language().questions().standsAt(
                                thread, view.standing().scriptLine(), view.standing().script()));
    }

    private boolean isAbout(ThreadView thread, LockId lock) {
        return thread.standing().isBefore(lock)
                || thread.id().equals(state.snapshot().lock(lock).holder())
                || state.snapshot().lock(lock).waiting().containsKey(thread.id());
    }

    private AskedQuestion inOrders(Question question, Prospect known) {
        QuestionWords words = Spoken.language().questions();
        List<AnswerOption> options = Arrays.stream(Extent.values()).<AnswerOption>map(AnswerOption.InOrders::new)
                .toList();
        List<String> why = new ArrayList<>();
        Schedule so = known.so();
        Schedule otherwise = known.otherwise();
        if (so == null || otherwise == null) {
            why.add(words.everyOneRun(known.schedules()));
        }
        if (so != null) {
            why.add(words.soAfter(fromHere(so)));
            why.add(end(so));
        }
        if (otherwise != null) {
            why.add(words.notSoAfter(fromHere(otherwise)));
            why.add(end(otherwise));
        }
        return new AskedQuestion(
                question,
                options,
                Set.of(new AnswerOption.InOrders(known.extent())),
                why,
                Optional.ofNullable(otherwise == null ? so : otherwise));
    }

    /// How the run with these choices ends, in a sentence.
    private String end(Schedule whole) {
        String told = TracedRun.bySchedule(state.scenario(), whole).report().outcome().message();
        String sentence = told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private String fromHere(Schedule whole) {
        return new Schedule(whole.choices().subList(state.before().size(), whole.size())).toString();
    }

    private TracedRun afterStepOf(ThreadId thread) {
        List<Choice> choices = new ArrayList<>(state.before().choices());
        choices.add(new Choice(thread, Way.GO));
        return TracedRun.bySchedule(state.scenario(), new Schedule(choices));
    }

    private static List<String> lastStep(TracedRun run) {
        return StepNarrator.last(run.timeline(), run.timeline().trace().last());
    }
}
