package dev.lockstep.event;

import dev.lockstep.event.StepOperation.ConditionVerb;
import dev.lockstep.event.StepOperation.LockVerb;
import dev.lockstep.event.StepOperation.OfCondition;
import dev.lockstep.event.StepOperation.OfLock;
import dev.lockstep.event.StepOperation.OfSemaphore;
import dev.lockstep.event.StepOperation.OfThread;
import dev.lockstep.event.StepOperation.OfVariable;
import dev.lockstep.event.StepOperation.Other;
import dev.lockstep.event.StepOperation.SemaphoreVerb;
import dev.lockstep.event.StepOperation.Sleep;
import dev.lockstep.event.StepOperation.ThreadVerb;
import dev.lockstep.event.StepOperation.VariableVerb;
import dev.lockstep.event.StepOperation.WaitUntil;
import dev.lockstep.event.StepOperation.Written;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How operations are parsed. Where several verbs fit, the longest is meant: no name has a space.
final class StepOperationText {

    static final String SLEEP = "sleep ";
    static final String UNTIL = "wait until ";
    static final String BECOMES = " = ";

    private static final List<Written> VERBS = Stream.<Written[]>of(
            ThreadVerb.values(),
            LockVerb.values(),
            ConditionVerb.values(),
            SemaphoreVerb.values(),
            VariableVerb.values())
            .flatMap(Arrays::stream)
            .sorted(Comparator.comparingInt((Written verb) -> verb.text().length()).reversed())
            .toList();

    private StepOperationText() {}

    static StepOperation read(String text) {
        StepOperation read = readOrNull(text);
        // A text that differs when printed again was not written by this program.
        return read == null || !read.text().equals(text) ? new Other(text) : read;
    }

    private static @Nullable StepOperation readOrNull(String text) {
        if (text.startsWith(SLEEP)) {
            return sleep(text.substring(SLEEP.length()));
        }
        if (text.startsWith(UNTIL)) {
            return new WaitUntil(text.substring(UNTIL.length()));
        }
        for (Written verb : VERBS) {
            int length = verb.text().length();
            if (text.length() > length + 1 && text.startsWith(verb.text()) && text.charAt(length) == ' ') {
                return read(verb, text.substring(length + 1));
            }
        }
        return null;
    }

    private static @Nullable StepOperation sleep(String text) {
        try {
            return new Sleep(Duration.parse("PT" + text).toNanos());
        } catch (DateTimeParseException | ArithmeticException other) {
            return null;
        }
    }

    private static @Nullable StepOperation read(Written verb, String what) {
        return switch (verb) {
            case ThreadVerb of -> new OfThread(of, new ThreadId(what));
            case LockVerb of -> new OfLock(of, lock(what));
            case ConditionVerb of -> {
                int dot = what.lastIndexOf('.');
                yield dot < 0
                        ? null
                        : new OfCondition(of, new ConditionId(lock(what.substring(0, dot)), what.substring(dot + 1)));
            }
            case SemaphoreVerb of -> new OfSemaphore(of, what);
            case VariableVerb of -> variable(of, what);
        };
    }

    private static LockId lock(String text) {
        int bracket = text.indexOf('[');
        boolean keyed = bracket >= 0 && text.endsWith("]");
        String name = keyed ? text.substring(0, bracket) : text;
        int dot = name.indexOf('.');
        return new LockId(
                dot < 0 ? "" : name.substring(0, dot),
                name.substring(dot + 1),
                keyed ? text.substring(bracket + 1, text.length() - 1) : null);
    }

    private static StepOperation variable(VariableVerb verb, String what) {
        int becomes = what.indexOf(BECOMES);
        String name = becomes < 0 ? what : what.substring(0, becomes);
        String value = becomes < 0 ? null : what.substring(becomes + BECOMES.length());
        int bracket = name.indexOf('[');
        return bracket < 0 || !name.endsWith("]")
                ? new OfVariable(verb, name, null, value)
                : new OfVariable(
                        verb, name.substring(0, bracket), name.substring(bracket + 1, name.length() - 1), value);
    }
}
