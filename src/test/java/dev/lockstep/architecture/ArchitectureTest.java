package dev.lockstep.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final List<Function<String, List<ArchRule>>> RULES = List
            .of(HouseRules::imports, HouseRules::all, EngineRules::all);

    private static Stream<ArchRule> rules(House house) {
        return RULES.stream().flatMap(rules -> rules.apply(house.root()).stream());
    }

    static Stream<ArchRule> programRules() {
        return rules(House.PROGRAM);
    }

    /// Except those that no planted class can break without a library we do not have, or that anything may do.
    static Stream<ArchRule> plantedRules() {
        return rules(House.PLANTED)
                .filter(rule -> !rule.getDescription().contains("kotlin"))
                .filter(rule -> !rule.getDescription().endsWith("[..]"));
    }

    @ParameterizedTest
    @MethodSource("programRules")
    void theProgramKeepsTheRule(ArchRule rule) {
        EvaluationResult verdict = House.PROGRAM.judge(rule);
        assertThat(verdict.getFailureReport().getDetails()).as(rule.getDescription()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plantedRules")
    void thePlantedHouseBreaksTheRule(ArchRule rule) {
        assertThat(House.PLANTED.judge(rule).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @Test
    void oneClassOfTheViewCallsRunLater() {
        assertThat(callersOfRunLater(House.PROGRAM.classes())).hasSize(1);
        assertThat(callersOfRunLater(House.PLANTED.classes())).hasSizeGreaterThan(1);
    }

    @Test
    void theClassFilesAreFound() {
        assertThat(House.PROGRAM.classes()).isNotEmpty();
        assertThat(House.PLANTED.classes()).isNotEmpty();
    }

    @Test
    void noKotlinIsOnThePathOfTheTests() {
        String paths = System.getProperty("java.class.path") + File.pathSeparator
                + System.getProperty("jdk.module.path", "");
        assertThat(paths).contains("assertj").doesNotContain("kotlin");
    }

    private static Set<String> callersOfRunLater(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getMethodCallsFromSelf)
                .flatMap(Set::stream)
                .filter(ArchitectureTest::isRunLater)
                .map(call -> call.getOriginOwner().getName())
                .collect(Collectors.toSet());
    }

    private static boolean isRunLater(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals("javafx.application.Platform")
                && call.getName().equals("runLater");
    }
}
