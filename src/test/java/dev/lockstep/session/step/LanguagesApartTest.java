package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.CacheEvent;
import dev.lockstep.event.PoolEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.Why;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.history.Timeline;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No sentence of one language has a word of the other, whatever is run. What a scenario, a person or a program wrote
/// stays as it is and is left out.
class LanguagesApartTest {

    private static final int SEEDS = Integer.getInteger("lockstep.seeds", 3);

    /// None of them is a word of the other language, apart from names.
    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "or", "to", "is", "are", "it", "its", "he", "who", "which", "that", "not", "no",
            "for", "by", "with", "without", "until", "since", "again", "now", "more", "nobody", "everyone", "one",
            "has",
            "have", "can", "must", "may", "go", "goes", "take", "takes", "wait", "waits", "waiting", "hold", "holds",
            "held", "give", "gives", "back", "lock", "permit", "task", "tasks", "step", "wakes", "wake",
            "room",
            "others", "end", "ends", "begins", "sets", "reads", "key", "value", "values", "done", "running", "ready",
            "finished", "failed", "blocked", "sleeping", "next", "each", "other");

    private static final Set<String> GERMAN = Set.of(
            "der", "das", "dem", "den", "des", "ein", "eine", "einen", "einer", "und", "oder", "zu", "ist", "sind",
            "es",
            "er", "sie", "nicht", "kein", "keine", "keinen", "für", "von", "mit", "ohne", "bis", "seit", "wieder",
            "nun",
            "niemand", "niemanden", "alle", "hat", "haben", "kann", "können", "muss", "wartet", "warten", "hält",
            "nimmt",
            "nehmen", "gibt", "zurück", "schloss", "erlaubnis", "aufgabe", "schritt", "weckt", "platz",
            "anderen", "ende", "endet", "beginnt", "setzt", "liest", "wert", "werte", "läuft", "bereit", "auf",
            "gilt", "wird", "weiter", "noch", "im", "am", "bei", "nach", "vor");

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    private final Set<String> wrong = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private int said;

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(Spoken.of("en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void noSentenceOfOneLanguageHasAWordOfTheOther(String code) {
        Spoken.change(Spoken.of(code));
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program != null) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    TracedRun run = TracedRun.bySeed(scenario, seed);
                    look(code.equals("de") ? ENGLISH : GERMAN, run.timeline());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(said).isGreaterThan(10_000);
        assertThat(words)
                .containsAll(code.equals("de") ? List.of("wartet", "nimmt", "das") : List.of("waits", "takes", "the"));
    }

    private void look(Set<String> foreign, Timeline run) {
        List<String> given = given(run);
        Language language = Spoken.language();
        int last = run.trace().last();
        Set<String> sentences = new LinkedHashSet<>();
        StepNarrator.told(run, last).stream().map(EventLine::sentence).forEach(sentences::add);
        StepNarrator.lines(run, last).stream().map(StepSentence::sentence).forEach(sentences::add);
        for (int step = 0; step <= last; step++) {
            Snapshot snapshot = run.at(step);
            if (step > 0) {
                sentences.addAll(StepNarrator.last(run, step));
                sentences.add(language.sign(StepSign.of(run.trace().step(step))));
                List<String> enabled = run.trace().step(step).enabled();
                EnabledChoices.of(enabled, run.at(step - 1), "").stream()
                        .map(EnabledChoice::label)
                        .forEach(sentences::add);
            }
            for (ThreadView thread : snapshot.threads().values()) {
                sentences.addAll(Why.isItStuck(snapshot, thread.id(), MomentUnit.STEP));
                sentences.add(language.activity(thread));
                sentences.add(language.brief(thread));
                sentences.add(language.stands(thread, true));
            }
        }
        said += sentences.size();
        sentences.forEach(sentence -> look(foreign, sentence, given));
    }

    private void look(Set<String> foreign, String sentence, List<String> given) {
        String ours = sentence;
        for (String each : given) {
            ours = ours.replace(each, "□");
        }
        Matcher word = WORD.matcher(ours);
        while (word.find()) {
            String found = word.group().toLowerCase(Locale.ROOT);
            words.add(found);
            // One letter in capitals is a thread.
            if (foreign.contains(found)
                    && !(word.group().length() == 1 && Character.isUpperCase(word.group().charAt(0)))) {
                wrong.add(found + ": " + sentence);
            }
        }
    }

    /// What the scenario or its program wrote, or an exception says, the longest first.
    private static List<String> given(Timeline run) {
        Set<String> given = new LinkedHashSet<>();
        for (int step = 0; step <= run.trace().last(); step++) {
            for (ThreadView thread : run.at(step).threads().values()) {
                given.add(thread.standing().script());
                given(given, thread.standing().operation());
            }
            if (step > 0) {
                run.trace().step(step).events().stream().map(RecordedEvent::event).forEach(event -> {
                    switch (event) {
                        case ScriptEvent.Began(var operation, _) -> given.add(operation);
                        case ScriptEvent.Ended(var operation, var result) -> given.addAll(List.of(operation, result));
                        case ThreadEvent.UntilBegan(var predicate, _, _) -> given.add(predicate);
                        case ThreadEvent.Ended(var fault) when fault != null -> given.add(fault.message());
                        case PoolEvent.TaskFailed(_, _, var fault) -> given.add(fault.message());
                        case PoolEvent.TaskUnmarked(_, _, var fault) -> given.add(fault.message());
                        case CacheEvent.ComputeFailed(_, _, var fault) -> given.add(fault.message());
                        case BarrierEvent.ActionEnded(_, _, var fault) when fault != null -> given.add(fault.message());
                        default -> {
                            // Has no text of its own.
                        }
                    }
                });
                given(given, run.trace().step(step).operation());
            }
        }
        given.removeIf(text -> text.length() < 3);
        return given.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    private static void given(Set<String> given, StepOperation operation) {
        if (operation instanceof StepOperation.WaitUntil(var predicate)) {
            given.add(predicate);
        }
        if (operation instanceof StepOperation.OfVariable variable && variable.value() != null) {
            given.add(variable.value());
        }
    }
}
