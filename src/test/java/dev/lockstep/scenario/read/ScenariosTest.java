package dev.lockstep.scenario.read;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.PoolPlan;
import dev.lockstep.scenario.live.TimeRange;
import dev.lockstep.scenario.program.Expectation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    @Test
    void everyFileInTheFolderIsInTheGalleryUnderItsOwnName() throws Exception {
        List<String> ids = Scenarios.builtIn().stream().map(Scenario::id).toList();

        try (Stream<Path> files = Files.list(Path.of("assets/scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    ids.stream().map(id -> id + ".yaml").toList());
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyGroupHasSeveralScenariosAndTheyStandTogether() {
        List<Group> groups = Scenarios.builtIn().stream().map(Scenario::group).toList();

        assertThat(groups).isSorted();
        assertThat(groups.stream().collect(groupingBy(group -> group, counting())))
                .hasSize(Group.values().length)
                .allSatisfy((group, count) -> assertThat(count).isGreaterThanOrEqualTo(3));
    }

    @Test
    void behindEachThatHoldsStandThoseThatBreakAndNameItAsTheirPartner() throws BadScenario {
        List<Scenario> all = Scenarios.builtIn();
        for (int at = 0; at < all.size(); at++) {
            Scenario scenario = all.get(at);
            boolean breaks = scenario.program() != null
                    && scenario.program().expected().equals(Optional.of(Expectation.BREAKS));
            assertThat(scenario.partner() != null).as(scenario.id()).isEqualTo(breaks);
            if (breaks) {
                Scenario before = all.get(at - 1);
                Scenario partner = Scenarios.partner(scenario, null).orElseThrow();
                assertThat(partner.group()).as(scenario.id()).isEqualTo(scenario.group());
                assertThat(List.of(before.id(), Objects.toString(before.partner())))
                        .as(scenario.id()).contains(partner.id());
            }
        }
    }

    @Test
    void aFileIsReadIntoItsPlan() throws Exception {
        Scenario scenario = Scenarios.load(Path.of("assets/scenarios/pool-backpressure.yaml"));

        assertThat(scenario.title().english()).isEqualTo("Backpressure");
        assertThat(scenario.live())
                .isEqualTo(
                        new PoolPlan(
                                5,
                                OptionalInt.of(12),
                                3,
                                9,
                                new TimeRange(Duration.ofMillis(900), Duration.ofMillis(1_300)),
                                0.08,
                                1));
    }
}
