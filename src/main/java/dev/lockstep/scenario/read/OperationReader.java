package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.program.script.BarrierOperation;
import dev.lockstep.scenario.program.script.CacheOperation;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ObjectOperation;
import dev.lockstep.scenario.program.script.PoolOperation;
import dev.lockstep.scenario.program.script.ScriptOperation;
import dev.lockstep.scenario.program.script.SharedOperation;
import dev.lockstep.scenario.program.script.ThreadOperation;
import dev.lockstep.scenario.yaml.UnitValue;
import dev.lockstep.scenario.yaml.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads one operation of a script.
final class OperationReader {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final ProgramScope programScope;
    private final ThreadScope scope;
    private final Phrase phrase;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private OperationReader(ProgramScope programScope, ThreadScope scope, Phrase phrase) {
        this.programScope = programScope;
        this.scope = scope;
        this.phrase = phrase;
        Matcher word = WORD.matcher(phrase.text());
        while (word.find()) {
            words.add(word.group());
            starts.add(word.start());
        }
    }

    static ScriptOperation read(ProgramScope programScope, ThreadScope scope, Phrase phrase) throws BadScenario {
        return new OperationReader(programScope, scope, phrase).operation();
    }

    private ScriptOperation operation() throws BadScenario {
        OperationForm form = form();
        refuseWhatTwinsLack(form);
        return switch (form) {
            case SUBMIT -> new PoolOperation.Submit(word(form), Optional.empty());
            case SUBMIT_AT_MOST -> new PoolOperation.Submit(word(form), Optional.of(time(form, 1)));
            case TRY_TO_SUBMIT -> new PoolOperation.TrySubmit(word(form));
            case JOIN -> new PoolOperation.Join(Optional.empty());
            case JOIN_AT_MOST -> new PoolOperation.Join(Optional.of(time(form, 0)));
            case SHUT_DOWN -> new PoolOperation.ShutDown();
            case SHUT_DOWN_NOW -> new PoolOperation.ShutDownNow();
            case AWAIT_TERMINATION -> new PoolOperation.AwaitTermination(Optional.empty());
            case AWAIT_TERMINATION_AT_MOST -> new PoolOperation.AwaitTermination(Optional.of(time(form, 0)));
            case RESIZE -> new PoolOperation.Resize(workers(form));
            case GET -> new CacheOperation.Get(word(form));
            case INVALIDATE -> new CacheOperation.Invalidate(word(form));
            case CLEAR -> new CacheOperation.Clear();
            case AWAIT -> new BarrierOperation.Await(Optional.empty());
            case AWAIT_AT_MOST -> new BarrierOperation.Await(Optional.of(time(form, 0)));
            case RESET -> new BarrierOperation.Reset();
            case ABORT -> new BarrierOperation.Abort();
            case SLEEP -> new ThreadOperation.Sleep(time(form, 0));
            case INTERRUPT -> new ThreadOperation.Interrupt(named(form, NameKind.THREAD, programScope.threads()));
            case WAIT_FOR ->
                new ThreadOperation.WaitFor(named(form, NameKind.THREAD, programScope.threads()), Optional.empty());
            case WAIT_FOR_AT_MOST ->
                new ThreadOperation.WaitFor(
                        named(form, NameKind.THREAD, programScope.threads()), Optional.of(time(form, 1)));
            case ACQUIRE -> acquire(form, Optional.empty());
            case ACQUIRE_AT_MOST -> acquire(form, Optional.of(time(form, 1)));
            case RELEASE -> release(form);
            case WAIT_ON -> new ObjectOperation.WaitOn(condition(form), Optional.empty());
            case WAIT_ON_AT_MOST -> new ObjectOperation.WaitOn(condition(form), Optional.of(time(form, 1)));
            case WAIT_UNTIL ->
                new SharedReader(programScope, scope, phrase).waitUntil();
            case WAIT_UNTIL_AT_MOST -> waitUntilAtMost();
            case COMPARE_AND_SET -> new SharedReader(programScope, scope, phrase).compareAndSet();
            case SIGNAL_ALL -> new ObjectOperation.SignalAll(condition(form));
            case SIGNAL -> new ObjectOperation.Signal(condition(form));
        };
    }

    private void refuseWhatTwinsLack(OperationForm form) throws BadScenario {
        Implementation implementation = programScope.implementation();
        if (form.engine() != OperationForm.Of.ANY && implementation != null && !implementation.has(form.form())) {
            List<OperationForm> has = OperationForm.of(programScope.engine()).stream()
                    .filter(other -> other.engine() != OperationForm.Of.ANY && implementation.has(other.form()))
                    .toList();
            throw phrase.bad(
                    0,
                    LocalText.of(
                            "%s with implementation %s", "%s mit implementation %s", Words.quoted(phrase.text()),
                            implementation.word()),
                    LocalText.of(
                            "%s, which is all that a flawed %s of this kind has",
                            "%s, mehr hat diese fehlerhafte Fassung von %s nicht", either(has),
                            programScope.engine().name().toLowerCase(Locale.ROOT)));
        }
    }

    private OperationForm form() throws BadScenario {
        List<OperationForm> there = OperationForm.of(programScope.engine());
        for (OperationForm form : there) {
            if (form.matches(words)) {
                return form;
            }
        }
        String first = words.getFirst();
        List<OperationForm> alike = there.stream().filter(form -> form.firstWord().equals(first)).toList();
        if (!alike.isEmpty()) {
            boolean permits = alike.stream().anyMatch(form -> form.form().contains("LOCK"))
                    && !programScope.semaphores().isEmpty();
            LocalText hint = LocalText.of("; LOCK may be a semaphore", "; LOCK kann ein Semaphor sein");
            throw phrase.bad(
                    0, Words.cited(phrase.text()), Words.hinted(either(alike), permits ? hint : Words.NO_HINT));
        }
        if (first.equals(SharedReader.ATOMICALLY)) {
            throw phrase.bad(
                    0, LocalText.of("\"atomically\" at the front", "\"atomically\" am Anfang"),
                    LocalText.of(
                            "it at the end: \"variable = … atomically\"", "es am Ende: \"variable = … atomically\""));
        }
        for (OperationForm form : OperationForm.values()) {
            if (form.matches(words)) {
                String engine = form.engine().name().toLowerCase(Locale.ROOT);
                throw phrase.bad(
                        0,
                        LocalText.of(
                                "%s in a program without a %s", "%s in einem Programm ohne %s",
                                Words.quoted(phrase.text()), engine),
                        LocalText.of(
                                "another operation, or \"%s: …\" in program",
                                "eine andere Operation oder \"%s: …\" in program", engine));
            }
        }
        List<String> firsts = there.stream().map(OperationForm::firstWord).distinct().sorted().toList();
        throw phrase.bad(
                0, LocalText.of("unknown operation %s", "unbekannte Operation %s", Words.quoted(phrase.text())),
                LocalText.of(
                        "an operation, which begins with %s, or \"variable = …\"",
                        "eine Operation, die mit %s beginnt, oder \"variable = …\"", String.join(", ", firsts)),
                first, firsts);
    }

    private static LocalText either(List<OperationForm> forms) {
        List<String> quoted = forms.stream().map(form -> '"' + form.form() + '"').toList();
        return LocalText.of("%1$s", "%2$s", String.join(" or ", quoted), String.join(" oder ", quoted));
    }

    private ScriptOperation waitUntilAtMost() throws BadScenario {
        int limit = OperationForm.limit(words);
        SharedOperation.WaitUntil untimed = new SharedReader(programScope, scope, phrase).waitUntil(starts.get(limit));
        return new SharedOperation.WaitUntil(untimed.condition(), untimed.words(), Optional.of(timeAt(limit + 2)));
    }

    private ScriptOperation acquire(OperationForm form, Optional<Duration> limit) throws BadScenario {
        String name = lockOrSemaphore(form);
        return programScope.locks().contains(name)
                ? new ObjectOperation.AcquireLock(name, limit)
                : new ObjectOperation.AcquirePermit(name, limit);
    }

    private ScriptOperation release(OperationForm form) throws BadScenario {
        String name = lockOrSemaphore(form);
        return programScope.locks().contains(name)
                ? new ObjectOperation.ReleaseLock(name)
                : new ObjectOperation.ReleasePermit(name);
    }

    private String lockOrSemaphore(OperationForm form) throws BadScenario {
        List<String> known = Stream.concat(programScope.locks().stream(), programScope.semaphores().stream()).toList();
        return named(form, NameKind.LOCK_OR_SEMAPHORE, known);
    }

    private String condition(OperationForm form) throws BadScenario {
        return named(form, NameKind.CONDITION, programScope.conditions());
    }

    private String named(OperationForm form, NameKind kind, List<String> known) throws BadScenario {
        int at = form.slot(0);
        String name = words.get(at);
        if (!known.contains(name)) {
            throw phrase.bad(starts.get(at), programScope.found(kind, name), kind.oneOf(known), name, known);
        }
        return name;
    }

    /// A key or a task.
    private String word(OperationForm form) throws BadScenario {
        int at = form.slot(0);
        if (!ProgramNames.isWord(words.get(at))) {
            throw phrase.bad(starts.get(at), Words.cited(words.get(at)), ProgramNames.expectedWord());
        }
        return words.get(at);
    }

    private int workers(OperationForm form) throws BadScenario {
        int at = form.slot(0);
        OptionalLong number = UnitValue.whole(words.get(at));
        if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > ProgramLimits.WORKERS) {
            throw phrase.bad(
                    starts.get(at), Words.cited(words.get(at)), Words.whole(1, ProgramLimits.WORKERS));
        }
        return (int) number.getAsLong();
    }

    private Duration time(OperationForm form, int slot) throws BadScenario {
        return timeAt(form.slot(slot));
    }

    /// The time from this word on.
    private Duration timeAt(int at) throws BadScenario {
        String text = String.join(" ", words.subList(at, words.size()));
        Duration time = text.isEmpty() ? null : UnitValue.time(text);
        if (time == null || time.compareTo(ProgramLimits.LONGEST) > 0) {
            int where = at < words.size() ? starts.get(at) : phrase.text().length();
            throw phrase.bad(
                    where, text.isEmpty() ? TermToken.END_OF_LINE : Words.cited(text),
                    LocalText.of(
                            "a time from 0 ms to 60 s, such as 50 ms", "eine Zeit von 0 ms bis 60 s, etwa 50 ms"));
        }
        return time;
    }
}
