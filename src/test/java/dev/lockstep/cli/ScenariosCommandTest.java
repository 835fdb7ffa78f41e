package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScenariosCommandTest {

    @Test
    void theListSaysWhatMustComeOut() {
        Called list = Called.with("scenarios");

        assertThat(list.code()).isZero();
        assertThat(list.out().lines())
                .hasSameSizeAs(Scenarios.builtIn())
                .anyMatch(line -> line.matches("two-locks +breaks +Two locks"))
                .anyMatch(line -> line.matches("two-locks-ordered +holds +.+"))
                .anyMatch(line -> line.matches("pool-steady +Steady work"));
    }

    @Test
    void jsonHasTheDocumentedKeysInTheirOrderAndNothingElse() {
        JsonNode json = Called.with("scenarios", "--json").json();

        assertThat(List.copyOf(json.propertyNames())).containsExactly("scenarios");
        assertThat(json.get("scenarios")).hasSameSizeAs(Scenarios.builtIn()).allSatisfy(
                one -> assertThat(
                        List.copyOf(one.propertyNames()))
                        .containsExactly("id", "title", "group", "about", "live", "program", "expect", "partner"));
        assertThat(json.get("scenarios").findValuesAsString("expect")).contains("holds", "breaks");
        assertThat(json.get("scenarios").get(0).get("expect").isNull()).isTrue();
        assertThat(json.get("scenarios")).allSatisfy(
                one -> assertThat(one.get("partner").isNull())
                        .isNotEqualTo(one.get("expect").asString().equals("breaks")));
        assertThat(json.get("scenarios").findValuesAsString("partner")).contains("two-locks-ordered");
    }
}
