package dev.lockstep.scenario.read;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.live.PoolPlan;
import dev.lockstep.scenario.live.TimeRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    void aFileIsReadIntoItsPlan() throws Exception {
        Scenario scenario = Scenarios.load(Path.of("assets/scenarios/pool-backpressure.yaml"));

        assertThat(scenario.title()).isEqualTo("Backpressure");
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
