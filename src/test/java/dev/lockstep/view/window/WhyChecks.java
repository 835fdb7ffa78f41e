package dev.lockstep.view.window;

import static java.util.Objects.requireNonNull;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.Truth;
import dev.lockstep.session.step.Truth.Next;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what is said of a thread that cannot go on with what is true.
final class WhyChecks {

    static final String ROW = "why it is stuck";

    private static final Set<OperationKind> TAKES = Set.of(OperationKind.ACQUIRE, OperationKind.REACQUIRE);
    private static final Set<OperationKind> WAITS = Set.of(
            OperationKind.LEAVE, OperationKind.JOIN, OperationKind.ACQUIRE_PERMIT, OperationKind.WAIT_UNTIL);
    private static final Pattern HELD = Pattern.compile(
            "(\\S+) (?:waits for|is woken and must take) (.+?)(?: again)?, held by (\\S+) since step (\\d+).*");
    private static final Pattern SIGNAL = Pattern.compile(
            "The last signal came from (\\S+) at step (\\d+)(?: and woke (.+?)(, before \\S+ waited again)?|, when nobody waited)?\\.");
    private static final Pattern NEVER = Pattern.compile(
            "(\\S+) took task .+ at step (\\d+) and never marked it done.*");
    private static final Pattern NOT_YET = Pattern.compile(
            "(\\S+) took task .+ at step (\\d+) and has not marked it done yet\\.");
    private static final Pattern SUBJECT = Pattern.compile("(\\S+) (?:waits|waited|is woken) .*");
    private static final Pattern CAN = Pattern.compile("(\\S+(?:(?:, \\S+)* and \\S+)?) can go on, and may .*");

    private final StepFrame frame;
    private final Truth truth;
    private final BiConsumer<String, String> violation;
    private int compared;

    private WhyChecks(StepFrame frame, Truth truth, BiConsumer<String, String> violation) {
        this.frame = frame;
        this.truth = truth;
        this.violation = violation;
    }

    static void compare(PictureChecks picture) {
        Truth truth = picture.truth;
        if (truth.choices().isEmpty() && !truth.offered().isEmpty()) {
            // The run was cut: who could have gone on is not offered any more.
            return;
        }
        WhyChecks checks = new WhyChecks(picture.frame, truth, picture.violation);
        picture.frame.snapshot().threads().keySet().forEach(checks::compare);
        picture.compared += checks.compared;
    }

    private void wrong(ThreadId thread, String sentence, String right) {
        violation.accept(ROW, "of " + thread + " it is said: " + sentence + " But " + right);
    }

    private void compare(ThreadId thread) {
        List<String> said = Why.isItStuck(frame.snapshot(), thread, MomentUnit.STEP);
        Next next = truth.alive().get(thread);
        boolean open = next != null && TAKES.contains(next.kind())
                && next.object() instanceof LockId lock && !truth.holders().containsKey(lock) && truth.canGo(thread);
        boolean stuck = next != null && !truth.isFree(thread) && !open
                && (TAKES.contains(next.kind()) || WAITS.contains(next.kind()));
        if (stuck == said.isEmpty()) {
            String right = next != null && stuck ? "it cannot go on: " + next.label() : "nothing holds it back";
            wrong(thread, said.toString(), right);
        }
        if (next == null || said.isEmpty()) {
            return;
        }
        compared += said.size();
        if (TAKES.contains(next.kind()) && next.object() instanceof LockId lock && truth.holders().containsKey(lock)) {
            String right = English.inSentence(lock);
            boolean named = said.stream().map(HELD::matcher).anyMatch(
                    held -> held.matches()
                            && held.group(1).equals(thread.name()) && held.group(2).equals(right));
            if (!named) {
                wrong(thread, said.toString(), truth.holders().get(lock) + " holds " + right);
            }
        }
        // The way goes on to whoever it waits for, and what follows is of that one.
        ThreadId about = thread;
        for (String sentence : said) {
            Matcher subject = SUBJECT.matcher(sentence);
            if (subject.matches() && truth.alive().containsKey(new ThreadId(subject.group(1)))) {
                about = new ThreadId(subject.group(1));
            }
            compare(about, requireNonNull(truth.alive().get(about)), sentence);
        }
    }

    private void compare(ThreadId thread, Next next, String sentence) {
        Matcher held = HELD.matcher(sentence);
        if (held.matches() && !isHeld(held.group(2), held.group(3), Integer.parseInt(held.group(4)))) {
            wrong(thread, sentence, "held are " + truth.holders() + " since " + truth.heldSince());
        }
        Matcher signal = SIGNAL.matcher(sentence);
        ConditionId condition = next.object() instanceof ConditionId of ? of : null;
        if (signal.matches() && condition != null && !isLast(thread, signal, truth.signals().get(condition))) {
            wrong(thread, sentence, "the last signal was " + truth.signals().get(condition));
        }
        if (sentence.startsWith("Nobody has signalled") && condition != null
                && truth.signals().containsKey(condition)) {
            wrong(thread, sentence, "the last signal was " + truth.signals().get(condition));
        }
        if (sentence.startsWith("Nobody is left")) {
            truth.offered().stream().filter(choice -> !choice.thread().equals(thread))
                    .forEach(choice -> wrong(thread, sentence, choice + " can be chosen"));
        }
        Matcher can = CAN.matcher(sentence);
        if (can.matches()) {
            Arrays.stream(can.group(1).split(", | and ")).map(ThreadId::new).filter(one -> !truth.canGo(one))
                    .forEach(one -> wrong(thread, sentence, one + " cannot go on"));
        }
        Matcher never = NEVER.matcher(sentence);
        Matcher notYet = NOT_YET.matcher(sentence);
        if (never.matches() || notYet.matches()) {
            Matcher took = never.matches() ? never : notYet;
            ThreadId worker = new ThreadId(took.group(1));
            int step = Integer.parseInt(took.group(2));
            if (!truth.made().get(step - 1).thread().equals(worker)) {
                wrong(thread, sentence, "step " + step + " was " + truth.made().get(step - 1));
            }
            boolean idle = isIdle(truth.alive().get(worker));
            boolean atQueue = idle || isAtQueue(truth.alive().get(worker));
            if (never.matches() ? !atQueue : idle) {
                wrong(
                        thread, sentence, worker + (idle ? " is at no task: " : " may still mark it: ")
                                + truth.alive().get(worker));
            }
        }
        if (sentence.contains("None of them can go on")) {
            String circle = sentence.replaceAll(".*cycle: (.*)\\. None.*", "$1");
            Arrays.stream(circle.split(" → ")).map(ThreadId::new).filter(truth::canGo)
                    .forEach(one -> wrong(thread, sentence, one + " can go on"));
        }
    }

    /// Whether a worker waits for its next task, or has ended.
    private static boolean isIdle(@Nullable Next next) {
        return next == null
                || (next.kind() == OperationKind.LEAVE
                        && next.object() instanceof ConditionId of
                        && of.name().equals("notEmpty"));
    }

    /// Whether it stands at the lock of the queue, as it does between two tasks, and also to mark one.
    private static boolean isAtQueue(@Nullable Next next) {
        return next != null
                && (next.object() instanceof LockId lock
                        ? lock.role().equals("queue")
                        : next.object() instanceof ConditionId of && of.lock().role().equals("queue"));
    }

    private boolean isHeld(String lock, String holder, int since) {
        return truth.holders().entrySet().stream()
                .filter(held -> English.inSentence(held.getKey()).equals(lock))
                .anyMatch(
                        (Map.Entry<LockId, ThreadId> held) -> held.getValue().name().equals(holder)
                                && truth.heldSince().getOrDefault(held.getKey(), -1) == since);
    }

    private static boolean isLast(ThreadId thread, Matcher said, Truth.@Nullable Signal last) {
        if (last == null || !last.by().name().equals(said.group(1)) || last.step() != Integer.parseInt(said.group(2))) {
            return false;
        }
        String woke = said.group(3);
        if (woke == null) {
            return last.woke().isEmpty() && last.heard() != said.group().contains("nobody waited");
        }
        if ((said.group(4) != null) != last.woke().contains(thread)) {
            return false;
        }
        Set<ThreadId> named = woke.equals("it")
                ? Set.of(thread)
                : Set.copyOf(Arrays.stream(woke.split(", | and ")).map(ThreadId::new).toList());
        return last.woke().equals(named);
    }
}
