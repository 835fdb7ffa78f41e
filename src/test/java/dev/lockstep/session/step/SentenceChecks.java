package dev.lockstep.session.step;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.step.Truth.Next;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares what is said of each step of one run with what the stepped runtime itself has.
final class SentenceChecks {

    private static final Pattern OVER = Pattern.compile(
            "(\\S+) (?:is done|is finished|has finished|finishes|ends|has ended)\\b.*");
    private static final Pattern WAITS = Pattern
            .compile("(\\S+(?:(?:, \\S+)* and \\S+)?) waits? for (.+), which (\\S+) holds\\.");
    private static final Pattern AND = Pattern.compile(", | and ");
    private static final Pattern TAKES = Pattern
            .compile("(\\S+) (?:takes|has waited for .* and holds) (lock \\S+|the \\w+ lock)(?: again)?\\.");
    private static final Pattern WAKES = Pattern
            .compile("(\\S+) wakes (\\S+(?:(?:, \\S+)* and \\S+)?), who waits? for .*");
    private static final Pattern NOBODY = Pattern.compile("(\\S+) wakes nobody: nobody waits for .*");
    private static final Pattern SLEPT = Pattern.compile("(\\S+) (?:has (?:slept|worked)|is interrupted) .*");
    /// What engines call their own, and two words joined by a dot.
    private static final Pattern INTERNAL = Pattern.compile(
            "\\b(?:on|at) (?:notEmpty|notFull|idle|terminated|trip|changed)\\b|\\b[A-Za-z]\\w*\\.[A-Za-z]\\w*\\b");
    private static final Set<OperationKind> SIGNALS = Set.of(OperationKind.SIGNAL, OperationKind.SIGNAL_ALL);

    private final Scenario scenario;
    private final String run;
    private final List<String> wrong;
    private final Map<ThreadId, Integer> lastStep = new HashMap<>();
    private final Map<String, Integer> saidOver = new HashMap<>();
    private final Set<ThreadId> stands = new HashSet<>();
    private @Nullable Truth before;
    private int looked;

    /// @param wrong told everything that is said and not so
    SentenceChecks(Scenario scenario, String run, List<String> wrong) {
        this.scenario = scenario;
        this.run = run;
        this.wrong = wrong;
    }

    void look(StepFrame frame, Truth truth) {
        Truth was = before;
        before = truth;
        names(frame);
        if (frame.position().step() == 0 || was == null || frame.state().moved() == null) {
            return;
        }
        lastStep.put(frame.state().moved(), frame.position().step());
        looked += frame.narration().last().size();
        Next did = was.alive().get(frame.state().moved());
        for (int at = 0; at < frame.narration().last().size(); at++) {
            String sentence = frame.narration().last().get(at);
            Matcher over = OVER.matcher(sentence);
            if (over.matches()) {
                saidOver.put(over.group(1), frame.position().step());
            }
            holder(frame, truth, at);
            if (did != null && SIGNALS.contains(did.kind())) {
                signal(frame, was, truth, (ConditionId) did.object(), sentence);
            }
        }
        newlyBlocked(frame, truth);
        order(frame);
        boolean slept = did != null && did.kind() == OperationKind.SLEEP;
        if (slept && frame.narration().last().stream().noneMatch(sentence -> SLEPT.matcher(sentence).matches())) {
            wrong(frame, "the step was a sleep, and is told as " + frame.narration().last());
        }
        if (frame.narration().last().stream().anyMatch(sentence -> sentence.contains("begins to sleep"))) {
            wrong(frame, "a sleep that is a step of its own is told before: " + frame.narration().last());
        }
    }

    /// How many sentences were looked at in all, the run being over.
    int over() {
        saidOver.forEach((thread, step) -> {
            if (lastStep.getOrDefault(new ThreadId(thread), 0) > step) {
                wrong.add(run + ": " + thread + " is said to be over at step " + step + ", and goes on");
            }
        });
        return looked;
    }

    private void wrong(StepFrame frame, String what) {
        wrong.add(run + ", step " + frame.position().step() + ": " + what);
    }

    /// The names in `A, B and C`.
    private static List<String> names(String all) {
        return AND.splitAsStream(all).toList();
    }

    /// Whoever is said to hold a lock holds it.
    private void holder(StepFrame frame, Truth truth, int at) {
        Matcher waits = WAITS.matcher(frame.narration().last().get(at));
        if (!waits.matches()) {
            return;
        }
        boolean holds = truth.holders().entrySet().stream()
                .anyMatch(
                        held -> English.inSentence(held.getKey()).equals(waits.group(2))
                                && held.getValue().name().equals(waits.group(3)));
        if (!holds) {
            wrong(frame, frame.narration().last().get(at) + " It does not.");
        }
        for (String thread : names(waits.group(1))) {
            Next next = truth.alive().get(new ThreadId(thread));
            if (next == null || next.kind() != OperationKind.ACQUIRE || !(next.object() instanceof LockId lock)
                    || !English.inSentence(lock).equals(waits.group(2))) {
                wrong(frame, frame.narration().last().get(at) + " " + thread + " does not.");
            }
        }
        for (String later : frame.narration().last().subList(at + 1, frame.narration().last().size())) {
            Matcher takes = TAKES.matcher(later);
            if (takes.matches() && takes.group(1).equals(waits.group(3)) && takes.group(2).equals(waits.group(2))) {
                wrong(frame, "the cause comes behind what it brought about: " + frame.narration().last());
            }
        }
    }

    /// Whoever comes to stand before a lock that is held is told of once, with the holder of then.
    private void newlyBlocked(StepFrame frame, Truth truth) {
        stands.remove(frame.state().moved());
        truth.alive().forEach((thread, next) -> {
            if (next.kind() != OperationKind.ACQUIRE || !(next.object() instanceof LockId lock)) {
                return;
            }
            ThreadId holder = truth.holders().get(lock);
            String right = thread + " waits for " + English.inSentence(lock) + ", which " + holder + " holds.";
            boolean said = frame.narration().last().stream()
                    .map(WAITS::matcher)
                    .anyMatch(
                            waits -> waits.matches()
                                    && names(waits.group(1)).contains(thread.name())
                                    && waits.group(2).equals(English.inSentence(lock))
                                    && waits.group(3).equals(String.valueOf(holder)));
            if (holder != null && !stands.contains(thread) && !said) {
                wrong(frame, "it is not said that " + right + " But: " + frame.narration().last());
            }
            // In the line of a fair lock somebody may stand before another while nobody holds it.
            boolean inLine = frame.narration().last()
                    .contains(thread + " stands in line at " + English.inSentence(lock) + ".");
            if (holder != null && inLine) {
                wrong(frame, "the holder " + holder + " is not named: " + frame.narration().last());
            }
            if (holder != null || inLine) {
                stands.add(thread);
            }
        });
    }

    /// What is said of a signal: whom it reaches.
    private void signal(StepFrame frame, Truth was, Truth truth, ConditionId condition, String sentence) {
        Set<String> reached = was.alive().entrySet().stream()
                .filter(
                        each -> each.getValue().kind() == OperationKind.LEAVE
                                && condition.equals(each.getValue().object()))
                .map(Map.Entry::getKey)
                .filter(
                        thread -> truth.alive().containsKey(thread)
                                && truth.alive().get(thread).kind() == OperationKind.REACQUIRE)
                .map(ThreadId::name)
                .collect(Collectors.toSet());
        Matcher wakes = WAKES.matcher(sentence);
        if (NOBODY.matcher(sentence).matches() && !reached.isEmpty()) {
            wrong(frame, sentence + " It wakes " + reached);
        }
        if (wakes.matches() && !Set.of(wakes.group(2).split(", | and ")).equals(reached)) {
            wrong(frame, sentence + " It wakes " + reached);
        }
        if (sentence.contains("wakes one who") || sentence.contains("wakes everyone")) {
            wrong(frame, "it is known who is reached: " + sentence);
        }
    }

    /// Sentences stand in the order in which what they tell happened, but for who stands at a lock that is held: that
    /// comes last, behind all that was done.
    private void order(StepFrame frame) {
        String parts = frame.narration().last().stream()
                .map(sentence -> WAITS.matcher(sentence).matches() ? "w" : "d")
                .collect(Collectors.joining());
        if (parts.contains("wd")) {
            wrong(frame, "who waits is told before all is told that was done: " + frame.narration().last());
        }
        Map<String, List<Long>> when = new HashMap<>();
        for (EventLine told : frame.narration().told()) {
            if (told.step() == frame.position().step()) {
                when.computeIfAbsent(told.sentence(), _ -> new ArrayList<>()).addFirst(told.sequence());
            }
        }
        long latest = 0;
        for (String sentence : frame.narration().last()) {
            List<Long> times = when.get(sentence);
            if (times == null || WAITS.matcher(sentence).matches()) {
                continue;
            }
            long at = times.size() > 1 ? times.removeFirst() : times.getFirst();
            if (at < latest) {
                wrong(frame, "\"" + sentence + "\" comes before what is told ahead of it: " + frame.narration().last());
            }
            latest = at;
        }
    }

    /// No name that only an engine or the runtime knows.
    private void names(StepFrame frame) {
        Stream<String> why = frame.snapshot().threads().keySet().stream()
                .flatMap(thread -> Why.isItStuck(frame.snapshot(), thread, MomentUnit.STEP).stream());
        Stream<String> ends = Stream.concat(
                frame.narration().alarms().stream().map(alarm -> alarm.sentence()),
                frame.position().finish() == null ? Stream.empty() : Stream.of(frame.position().finish().message()));
        Stream<String> told = Stream.concat(
                frame.narration().last().stream(), frame.narration().told().stream().limit(8).map(EventLine::sentence));
        Stream.of(why, ends, told, frame.next().options().stream().map(EnabledChoice::label)).flatMap(all -> all)
                .forEach(text -> {
                    Matcher internal = INTERNAL.matcher(text);
                    while (internal.find()) {
                        String word = internal.group().replaceFirst("^(?:on|at) ", "");
                        if (!scenario.text().contains(word)) {
                            wrong(frame, "\"" + word + "\" is a name of its own: " + text);
                        }
                    }
                });
    }
}
