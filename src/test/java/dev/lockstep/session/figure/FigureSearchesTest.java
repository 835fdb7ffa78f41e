package dev.lockstep.session.figure;

import static dev.lockstep.figure.FigureRun.EndSign.BAD;
import static dev.lockstep.figure.FigureRun.EndSign.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.FigureSearch.Outcome;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.explore.SearchReports;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FigureSearchesTest {

    private static FigureSearch searched(String id) {
        Scenario scenario = Scenarios.builtIn(id);
        Program program = Objects.requireNonNull(scenario.program());
        Findings findings = new Exploration(program, Plan.DEFAULT).run();
        return FigureSearches.of(scenario, SearchReports.of(findings, program.alike()));
    }

    @Test
    void outcomesThatDifferOnlyByWhichOfAlikeThreadsIsWhichStandAsOneAndFailuresFirst() {
        FigureSearch found = searched("barrier-no-generation");

        assertThat(found.outcomes()).extracting(Outcome::sign)
                .containsExactly(BAD, BAD, BAD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD);
        assertThat(found.outcomes()).extracting(outcome -> outcome.words() + outcome.left()).doesNotHaveDuplicates();
        assertThat(found.outcomes().stream().mapToLong(Outcome::orders).sum()).isEqualTo(204);
    }

    @Test
    void aSingleOutcomeTellsAllThatItLeavesBehind() {
        FigureSearch found = searched("update-locked");

        assertThat(found.outcomes()).singleElement()
                .extracting(Outcome::words, Outcome::left)
                .containsExactly("finished", "x = 2");
    }
}
