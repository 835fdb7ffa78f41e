package dev.lockstep.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.read.Scenarios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the listings in Python print is an outcome that the search of the same scenario finds. That they do print it is
/// tested by `.ci/run`, where there is a Python.
class ListedOutcomesTest {
    private static final Pattern OUTCOME = Pattern.compile("#> ([a-z0-9-]+): (.+)");
    private static final Pattern ENDED = Pattern.compile("(\\w+) was ended by \\w+");
    private static final Pattern EQUAL = Pattern.compile("([\\w ]+) = (.+)");
    private static final String FOR_EVER = " waits for ever";

    /// What a listing says that it prints.
    ///
    /// @param facts parts of the outcome, in the words of the scenario
    record Printed(String listing, String scenario, List<String> facts) {
        @Override
        public String toString() {
            return scenario + ": " + String.join("; ", facts);
        }
    }

    static Stream<Printed> printed() {
        return Arrays.stream(Implementation.values()).flatMap(each -> printed(each.listing()).stream());
    }

    private static List<Printed> printed(String listing) {
        List<Printed> found = new ArrayList<>();
        try (InputStream packed = ListedOutcomesTest.class.getResourceAsStream("/asyncio/" + listing)) {
            new String(Objects.requireNonNull(packed, listing).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(OUTCOME::matcher)
                    .filter(Matcher::matches)
                    .forEach(
                            line -> found.add(new Printed(listing, line.group(1), List.of(line.group(2).split("; ")))));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("printed")
    void whatAListingPrintsIsAnOutcomeOfTheScenarioThatItNames(Printed printed) {
        Program program = program(printed.scenario());
        assertThat(program.listing()).isEqualTo(printed.listing());

        SearchResult all = new Search(ProgramJudge.subjectOf(program), new DporStrategy(), SearchLimits.NONE).run();
        assertThat(all.stopped()).isNull();
        List<OutcomeCount> alike = all.outcomes().stream()
                .filter(outcome -> printed.facts().stream().allMatch(fact -> isSo(outcome, fact)))
                .toList();
        assertThat(alike).as(() -> all.outcomes().toString()).isNotEmpty();
        boolean holds = program.expected().orElseThrow() == Expectation.HOLDS;
        assertThat(alike).allSatisfy(outcome -> assertThat(outcome.ok()).isEqualTo(holds));
    }

    @Test
    void whatAScenarioThatBreaksAndItsPartnerComeToIsPrintedByTheListingsOfTheirEngines() {
        Set<String> named = Set.copyOf(printed().map(Printed::scenario).toList());
        List<String> pairs = new ArrayList<>();
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (program != null && !program.listing().isEmpty()
                    && program.expected().equals(Optional.of(Expectation.BREAKS))) {
                pairs.add(scenario.id());
                pairs.add(Objects.requireNonNull(scenario.partner(), scenario.id()));
            }
        }
        assertThat(pairs).isNotEmpty().isSubsetOf(named);
        assertThat(printed().map(Printed::listing).distinct()).hasSize(Implementation.values().length);
    }

    @Test
    void theManualSaysWhatEachListingPrints() throws IOException {
        List<String> rows = Files.readString(Path.of("assets/manual/asyncio.md")).lines()
                .filter(line -> line.startsWith("| `") || line.startsWith("|  | `"))
                .toList();
        assertThat(rows).hasSize((int) printed().count());
        assertThat(printed()).allSatisfy(
                each -> assertThat(rows).anyMatch(
                        row -> row.contains(
                                "| `" + each.scenario() + "` | " + String.join("; ", each.facts()) + " |")));
        assertThat(Arrays.stream(Implementation.values()).map(Implementation::listing)).allSatisfy(
                listing -> assertThat(rows).anyMatch(row -> row.startsWith("| `" + listing + "` |")));
    }

    private static Program program(String scenario) {
        return Objects.requireNonNull(
                Scenarios.builtIn().stream()
                        .filter(each -> each.id().equals(scenario))
                        .findFirst()
                        .orElseThrow()
                        .program());
    }

    /// Results of threads and quantities stand in the end state; what depends on the moment, in what a property says of
    /// the step that broke it.
    private static boolean isSo(OutcomeCount outcome, String fact) {
        Matcher ended = ENDED.matcher(fact);
        if (fact.endsWith(FOR_EVER)) {
            return isStuck(outcome, fact.substring(0, fact.length() - FOR_EVER.length()));
        }
        if (ended.matches()) {
            return outcome.end().keys().stream().anyMatch(
                    key -> key.kind() == OutcomeKind.THREAD_FAILED
                            && key.text().contains(ended.group(1) + " was ended"));
        }
        Matcher equal = EQUAL.matcher(fact);
        assertThat(equal.matches()).as(fact).isTrue();
        boolean left = Stream.of("thread ", "pool ", "cache ", "barrier ")
                .map(kind -> outcome.left().get(kind + equal.group(1)))
                .filter(Objects::nonNull)
                .anyMatch(value -> value.equals(equal.group(2)) || value.endsWith("; " + equal.group(2)));
        return left
                || outcome.broken().stream().anyMatch(broken -> List.of(broken.message().split(", ")).contains(fact));
    }

    private static boolean isStuck(OutcomeCount outcome, String thread) {
        return outcome.left().getOrDefault("thread " + thread, "").endsWith("not ended")
                && outcome.end().keys().stream().anyMatch(
                        key -> (key.kind() == OutcomeKind.WAITS_FOREVER || key.kind() == OutcomeKind.DEADLOCK)
                                && key.text().matches(".*\\b" + thread + " (cannot|waits).*"));
    }
}
