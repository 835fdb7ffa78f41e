package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.diagram.waits.WaitsGraph;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.Why;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.OutcomeSamples;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.SearchReport;
import dev.lockstep.session.frame.StepFrame.EnabledChoice;
import dev.lockstep.session.frame.StepSentence;
import dev.lockstep.session.headless.RunReport;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.StepNarrator;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.history.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is said of a run is said in the language that is spoken, all of it.
class SecondLanguageTest {

    private static final FontMeasure MEASURE = new FontMeasure();

    private final Set<String> said = new LinkedHashSet<>();

    @BeforeEach
    void speakAnother() {
        Spoken.change(new PseudoLanguage());
    }

    @AfterEach
    void speakEnglishAgain() {
        Spoken.change(new English());
    }

    @Test
    void whatHappenedIsToldInTheLanguageThatIsSpoken() {
        for (Timeline run : runs()) {
            int last = run.trace().last();
            StepNarrator.told(run, last).stream().map(EventLine::sentence).forEach(said::add);
            StepNarrator.lines(run, last).stream().map(StepSentence::sentence).forEach(said::add);
            for (int step = 1; step <= last; step++) {
                said.addAll(StepNarrator.last(run, step));
            }
        }
        assertAllIsSaid(
                "⟦event Acquired⟧", "⟦event TaskQueued⟧", "⟦event Hit⟧", "⟦event Tripped⟧", "⟦silent step OfLock⟧");
    }

    @Test
    void whatCanBeChosenIsCalledInTheLanguageThatIsSpoken() {
        for (Timeline run : runs()) {
            for (int step = 0; step < run.trace().last(); step++) {
                List<String> enabled = run.trace().step(step + 1).enabled();
                EnabledChoices.of(enabled, run.at(step), "").stream().map(EnabledChoice::label).forEach(said::add);
            }
        }
        assertAllIsSaid("⟦choice Way⟧", "⟦choice Signal⟧");
    }

    @Test
    void whyAThreadCannotGoOnIsSaidInTheLanguageThatIsSpoken() {
        for (Timeline run : runs()) {
            for (int step = 0; step <= run.trace().last(); step++) {
                Snapshot snapshot = run.at(step);
                for (ThreadId thread : snapshot.threads().keySet()) {
                    said.addAll(Why.isItStuck(snapshot, thread, MomentUnit.STEP));
                }
            }
        }
        assertAllIsSaid("⟦reason AtLock⟧", "⟦reason Cycle⟧", "⟦reason AwaitsTask⟧", "⟦reason AtGate⟧");
    }

    @Test
    void howRunsEndAndFailIsSaidInTheLanguageThatIsSpoken() throws BadScenario {
        Scenario crossed = Scenarios.find("cache-crossed-keys");
        String deadlock = "A,A,A,A,A,A,A,A,A,B,B,B,B,B,B,B,B,B";
        RunReport report = TracedRun.bySchedule(crossed, Schedule.parse(deadlock)).report();
        said.add(report.outcome().message());
        report.failures().forEach(failure -> {
            said.add(failure.message());
            failure.waits().stream().filter(wait -> !wait.lock()).forEach(wait -> said.add(wait.what()));
        });
        assertThat(report.failures()).isNotEmpty();
        for (Outcome outcome : OutcomeSamples.ONE_OF_EACH) {
            said.add(RunEnd.of(outcome).message());
            said.add(new SearchReport.Failure(outcome, "A", 1, 0, true, 1).sentence());
        }
        assertAllIsSaid("⟦outcome⟧", "⟦headline⟧");
    }

    @Test
    void thePicturesOfARunAreDescribedInTheLanguageThatIsSpoken() {
        ThreadId thread = new ThreadId("A");
        Language language = Spoken.language();
        for (ThreadSign sign : ThreadSign.values()) {
            DrawnThread drawn = new DrawnThread(thread, sign, true);
            said.addAll(List.of(SignStyle.of(sign).word(), language.token(drawn), language.threads(List.of(drawn))));
        }
        for (Timeline run : runs()) {
            for (int step = 0; step <= run.trace().last(); step++) {
                said.add(new WaitsGraph(MEASURE).draw(run.at(step), 400, 400).subtitle());
            }
        }
        assertAllIsSaid("⟦sign⟧", "⟦no cycle⟧");
    }

    /// Nothing else was said, and this among it.
    private void assertAllIsSaid(String... among) {
        assertThat(said).filteredOn(text -> !PseudoLanguage.unsaid(text).isEmpty()).isEmpty();
        assertThat(said).contains(among);
    }

    /// A run of each built-in program.
    private static List<Timeline> runs() {
        List<Timeline> runs = new ArrayList<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            if (scenario.program() != null) {
                runs.add(TracedRun.bySeed(scenario, 1).timeline());
            }
        }
        return runs;
    }
}
