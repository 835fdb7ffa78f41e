package dev.lockstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.stream.Stream;

/// What keeps every choice, every wait and every moment of an engine in the hands of the runtime.
final class EngineRules {
    private static final String ENGINES = ".engine..";

    private EngineRules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                onlyPlainJava(root),
                noClocksOrChance(root),
                noLocksOfTheirOwn(root),
                stateIsGuarded(root),
                collectionsAreGuarded(root));
    }

    /// Of the JDK: the language, collections, streams, functions and durations. Threads, locks, clocks and chance come
    /// by the port.
    static ArchRule onlyPlainJava(String root) {
        DescribedPredicate<JavaClass> plain = resideInAnyPackage(
                "java.lang",
                "java.lang.annotation",
                "java.lang.runtime",
                "java.util",
                "java.util.function",
                "java.util.stream",
                "java.time",
                "org.jspecify.annotations")
                .or(resideInAPackage(root + ".."))
                .or(new DescribedPredicate<>("primitive") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getBaseComponentType().isPrimitive();
                    }
                })
                .or(new DescribedPredicate<>("array of plain Java") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isArray() && resideInAnyPackage("java.lang", "java.util", root + "..")
                                .test(type.getBaseComponentType());
                    }
                });
        DescribedPredicate<JavaClass> notPlain = belongToAnyOf(
                Thread.class, ThreadLocal.class, Process.class, Runtime.class, System.class, Random.class, Timer.class,
                TimerTask.class, UUID.class, java.time.Clock.class);
        return noClasses()
                .that()
                .resideInAPackage(root + ENGINES)
                .should()
                .dependOnClassesThat(not(plain).or(notPlain))
                .because("engines know the port and plain Java, nothing else");
    }

    static ArchRule noClocksOrChance(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ENGINES)
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "the clock is read",
                                call -> call.getTargetOwner().getPackageName().equals("java.time")
                                        && call.getName().equals("now")))
                .orShould()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "an order comes from the address of an object",
                                call -> call.getName().equals("identityHashCode")))
                .orShould()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "a stream forks threads",
                                call -> call.getName().equals("parallel") || call.getName().equals("parallelStream")))
                .because("nothing outside the runtime decides anything");
    }

    static ArchRule noLocksOfTheirOwn(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ENGINES)
                .should()
                .notHaveModifier(JavaModifier.SYNCHRONIZED)
                .because("a lock outside the port is one that Step cannot show");
    }

    static ArchRule stateIsGuarded(String root) {
        return fields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(root + ENGINES).and(not(guarded(root))))
                .should()
                .beFinal()
                .because("what changes is one of the port's kinds, or GuardedState that a lock orders");
    }

    /// A final field may still hold something that changes.
    static ArchRule collectionsAreGuarded(String root) {
        DescribedPredicate<JavaClass> changing = Stream
                .of(java.util.Collection.class, java.util.Map.class, StringBuilder.class)
                .map(type -> assignableTo(type))
                .reduce((one, other) -> one.or(other))
                .orElseThrow()
                .or(DescribedPredicate.describe("an array", JavaClass::isArray));
        return fields()
                .that()
                .areDeclaredInClassesThat(
                        resideInAPackage(root + ENGINES)
                                .and(not(guarded(root)))
                                .and(not(assignableTo(Record.class)))
                                .and(not(assignableTo(Enum.class))))
                // The compiler keeps the table of a switch over an enum in one.
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notHaveRawType(changing)
                .because("a collection in a field is state, and state is one of the port's kinds or GuardedState");
    }

    private static DescribedPredicate<JavaClass> guarded(String root) {
        return assignableTo(root + ".runtime.GuardedState");
    }
}
