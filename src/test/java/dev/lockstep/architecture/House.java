package dev.lockstep.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Path;

/// The two houses the rules are read against: the program, and the one planted to break them.
final class House {
    static final House PROGRAM = new House("dev.lockstep", Path.of("target", "classes"));
    static final House PLANTED = new House("dev.lockstep.architecture.planted", Path.of("target", "test-classes"));

    private final String root;
    private final JavaClasses classes;

    private House(String root, Path classFiles) {
        this.root = root;
        this.classes = new ClassFileImporter().importPath(classFiles.resolve(root.replace('.', '/')));
    }

    String root() {
        return root;
    }

    /// Its classes, read once, and from the class files, so that the way the tests are started does not matter.
    JavaClasses classes() {
        return classes;
    }

    EvaluationResult judge(ArchRule rule) {
        return rule.allowEmptyShould(true).evaluate(classes);
    }
}
