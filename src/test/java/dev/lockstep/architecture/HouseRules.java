package dev.lockstep.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/// What holds for the whole house.
final class HouseRules {
    private HouseRules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                noCycles(root),
                everyClassHasARoom(root),
                javaFxStaysInView(root),
                oneBridge(root),
                noSerialization(root),
                noKotlin(root),
                noStaticState(root),
                quantitiesAreRecords(root),
                noStageKnowsATwin(root),
                recordsAreReadable(root));
    }

    /// What is more belongs in groups with names. Snapshots apart: each event changes one or two of their parts, and
    /// the fold makes a new one for each.
    private static ArchRule recordsAreReadable(String root) {
        return noClasses()
                .that(describe("are records", (JavaClass type) -> type.isRecord()))
                .and(
                        describe(
                                "are no parts of a snapshot",
                                (JavaClass type) -> !type.getPackageName().equals(root + ".snapshot")))
                .should()
                .beAssignableTo(describe("more than eight components", (JavaClass type) -> components(type) > 8))
                .as("records have at most eight components");
    }

    private static long components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    static List<ArchRule> imports(String root) {
        return Room.HOUSE.stream().map(room -> imports(root, room)).toList();
    }

    private static ArchRule imports(String root, Room room) {
        return noClasses()
                .that(room.inside(root))
                .should()
                .dependOnClassesThat(room.forbidden(root))
                .as("%s imports only %s".formatted(room.path(), room.imports()));
    }

    static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule everyClassHasARoom(String root) {
        String[] rooms = Room.HOUSE.stream().map(room -> root + "." + room.path()).toArray(String[]::new);
        return classes()
                .that(describe("are no package-info", (JavaClass type) -> !type.getSimpleName().equals("package-info")))
                .and(describe("are no module-info", (JavaClass type) -> !type.getSimpleName().equals("module-info")))
                .should()
                .resideInAnyPackage(rooms)
                .because("a package that is not in the table may import anything");
    }

    static ArchRule javaFxStaysInView(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".view..", root + ".export..", root + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "org.kordamp.ikonli..")
                .because("everything but the window is readable and testable without a toolkit");
    }

    /// That there is no second one is counted by [ArchitectureTest].
    static ArchRule oneBridge(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".view..")
                .should()
                .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("one bridge, in view, hands frames to the FX thread");
    }

    static ArchRule noSerialization(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectOutputStream");
    }

    static ArchRule noKotlin(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kotlin..", "kotlinx..");
    }

    static ArchRule noStaticState(String root) {
        return fields()
                .that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .beFinal();
    }

    static ArchRule quantitiesAreRecords(String root) {
        return classes()
                .that()
                .areAssignableTo(root + ".scenario.program.property.Quantity")
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("it describes what is told of every run; what is kept of one is kept by its follower");
    }

    static ArchRule noStageKnowsATwin(String root) {
        Set<String> ofTwins = Set.of(root + ".event.PoolEvent$Thrown", root + ".event.CacheEvent$Locks");
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".diagram..", root + ".session..", root + ".view..")
                .should()
                .accessFieldWhere(
                        describe(
                                "names what one implementation does otherwise",
                                (JavaFieldAccess access) -> ofTwins.contains(access.getTargetOwner().getName())))
                .because("each of these says what it is like, and the next twin is drawn without a change");
    }
}
