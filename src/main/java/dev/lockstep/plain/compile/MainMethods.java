package dev.lockstep.plain.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Finds the method that `java` would begin a class with (JLS 12.1.4): `main(String[])` before `main()`, not private, of
/// the class or one that it extends.
final class MainMethods {
    private static final String WITH_ARGUMENTS = "([Ljava/lang/String;)V";
    private static final String WITHOUT_ARGUMENTS = "()V";

    private final Map<String, byte[]> classes;

    /// @param classes the class files by the binary names of their classes
    MainMethods(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /// The method that a class would be begun with; empty where it has none.
    ///
    /// @param launched a binary name
    Optional<MainMethod> of(String launched) {
        List<ClassModel> line = line(launched);
        return find(line, WITH_ARGUMENTS).or(() -> find(line, WITHOUT_ARGUMENTS))
                .map(
                        found -> new MainMethod(
                                launched, name(found.parent().orElseThrow()), found.flags().has(AccessFlag.STATIC),
                                found.methodType().equalsString(WITH_ARGUMENTS)));
    }

    /// Whether there can be an instance to call a method of, made by a constructor without parameters, private or not.
    boolean isMadeWithoutArguments(String launched) {
        return line(launched).stream()
                .limit(1)
                .filter(model -> !model.flags().has(AccessFlag.ABSTRACT))
                .flatMap(model -> model.methods().stream())
                .anyMatch(
                        method -> method.methodName().equalsString(ConstantDescs.INIT_NAME)
                                && method.methodType().equalsString(WITHOUT_ARGUMENTS));
    }

    /// The class and those that it extends, as far as they belong to the program.
    private List<ClassModel> line(String name) {
        List<ClassModel> line = new ArrayList<>();
        for (String next = name; classes.containsKey(next);) {
            ClassModel model = ClassFile.of().parse(Objects.requireNonNull(classes.get(next)));
            line.add(model);
            next = model.superclass().map(above -> above.asInternalName().replace('/', '.')).orElse("");
        }
        return line;
    }

    private static Optional<MethodModel> find(List<ClassModel> line, String type) {
        return line.stream()
                .flatMap(model -> model.methods().stream())
                .filter(method -> method.methodName().equalsString("main") && method.methodType().equalsString(type))
                .filter(method -> !method.flags().has(AccessFlag.PRIVATE) && !method.flags().has(AccessFlag.ABSTRACT))
                .findFirst();
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName().replace('/', '.');
    }
}
