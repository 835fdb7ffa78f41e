package dev.lockstep.explore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.scenario.program.property.Property;
import dev.lockstep.scenario.program.property.Quantity;
import dev.lockstep.scenario.program.script.EnginePlan;
import dev.lockstep.scenario.program.script.Implementation;
import dev.lockstep.scenario.program.script.ProgramPlan;
import dev.lockstep.scenario.program.script.ScriptOperation;
import dev.lockstep.scenario.program.script.ScriptedProgram;
import dev.lockstep.scenario.program.script.Statement;
import dev.lockstep.scenario.read.OperationForm;
import dev.lockstep.scenario.read.QuantityForm;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is made by chance has everything in it that the language has.
class GeneratorsTest {

    private static final int PROGRAMS = 1_000;

    @Test
    void everyOperationIsInSomeProgram() {
        TreeSet<String> made = plans().flatMap(program -> program.plan().threads().stream())
                .flatMap(thread -> all(thread.script()))
                .flatMap(
                        statement -> statement instanceof Statement.Act act
                                ? Stream.of(statement.getClass(), act.operation().getClass())
                                : Stream.of(statement.getClass()))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).isEqualTo(
                Stream.of(ScriptOperation.class, Statement.class)
                        .flatMap(GeneratorsTest::kinds)
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyKindOfPropertyIsInSomeProgramAndSeveralAtOnce() {
        EnumSet<Property.Kind> kinds = plans().flatMap(program -> program.plan().properties().stream())
                .map(Property::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Property.Kind.class)));

        assertThat(kinds).containsExactly(Property.Kind.values());
        assertThat(plans().anyMatch(program -> program.plan().properties().size() > 1)).isTrue();
    }

    @Test
    void everyImplementationOfAnEngineIsInSomeProgram() {
        EnumSet<Implementation> made = plans().map(program -> program.plan().engine())
                .filter(Objects::nonNull)
                .map(EnginePlan::implementation)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Implementation.class)));

        assertThat(made).containsExactly(Implementation.values());
    }

    @Test
    void everyQuantityIsInAPropertyOfSomeProgram() {
        TreeSet<String> made = plans().flatMap(
                program -> program.plan().properties().stream()
                        .flatMap(property -> property.quantities().stream())
                        .map(quantity -> form(quantity, program.plan())))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).isEqualTo(
                Arrays.stream(OperationForm.Of.values())
                        .flatMap(engine -> QuantityForm.of(engine).stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// As the manual has it.
    private static String form(Quantity quantity, ProgramPlan plan) {
        String name = quantity.name();
        if (plan.objects().variables().stream().anyMatch(variable -> variable.name().equals(name))) {
            return "VARIABLE";
        }
        if (plan.objects().semaphores().stream().anyMatch(semaphore -> semaphore.name().equals(name))) {
            return "SEMAPHORE";
        }
        return name.replaceFirst("^(computes of|computing|value of) \\w+$", "$1 KEY")
                .replaceFirst("^holders of \\w+$", "holders of LOCK")
                .replaceFirst("^result of \\w+$", "result of THREAD");
    }

    @Test
    void theSameSeedMakesTheSameProgram() {
        for (LongFunction<GeneratedProgram> make : makers()) {
            assertThat(make.apply(7)).isEqualTo(make.apply(7));
            assertThat(make.apply(7).text()).isNotEqualTo(make.apply(8).text());
        }
    }

    private static List<LongFunction<GeneratedProgram>> makers() {
        return List.of(ScriptPrograms::of, EnginePrograms::of);
    }

    private static Stream<ScriptedProgram> plans() {
        return makers().stream()
                .flatMap(make -> LongStream.range(0, PROGRAMS).mapToObj(make))
                .map(generated -> (ScriptedProgram) generated.program());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GeneratorsTest::kinds)
                : Stream.of(type);
    }

    private static Stream<Statement> all(List<Statement> script) {
        return script.stream()
                .flatMap(
                        statement -> Stream.concat(
                                Stream.of(statement),
                                switch (statement) {
                                    case Statement.Repeat repeat -> all(repeat.body());
                                    case Statement.While loop -> all(loop.body());
                                    case Statement.If either ->
                                        Stream.concat(all(either.then()), all(either.otherwise()));
                                    case Statement.Act _, Statement.Assign _ -> Stream.empty();
                                }));
    }
}
