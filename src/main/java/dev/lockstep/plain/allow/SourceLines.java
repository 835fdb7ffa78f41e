package dev.lockstep.plain.allow;

import dev.lockstep.event.CodePlace;
import dev.lockstep.plain.compile.JavaSource;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ConstantDescs;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Where the classes of a program stand in its sources.
final class SourceLines {
    private final Map<String, JavaSource> sources;
    private final Map<String, DeclarationLines> declarations = new HashMap<>();

    SourceLines(List<JavaSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(JavaSource::path, each -> each, (one, _) -> one));
    }

    /// The path of the file that a class stands in.
    static String file(ClassModel type) {
        String name = type.thisClass().asInternalName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return folder + type.findAttribute(Attributes.sourceFile())
                .map(source -> source.sourceFile().stringValue())
                .orElse("");
    }

    /// The line on which a class is declared, or, if it has no name, made.
    CodePlace ofType(ClassModel type) {
        return place(type, names(type).map(names -> lines(type).ofType(names)).orElse(OptionalInt.empty()));
    }

    /// The line on which a method is declared.
    CodePlace ofMethod(ClassModel type, MethodModel method) {
        int parameters = method.methodTypeSymbol().parameterCount();
        return place(
                type, names(type)
                        .map(names -> lines(type).ofMethod(names, method.methodName().stringValue(), parameters))
                        .orElse(OptionalInt.empty()));
    }

    private DeclarationLines lines(ClassModel type) {
        return declarations.computeIfAbsent(
                file(type),
                path -> new DeclarationLines(sources.getOrDefault(path, new JavaSource(path, ""))));
    }

    private static CodePlace place(ClassModel type, OptionalInt line) {
        int known = line.orElseGet(
                () -> firstLine(type, true).orElseGet(() -> firstLine(type, false).orElse(1)));
        return new CodePlace(file(type), known);
    }

    /// The first line of the constructors' code, or of all.
    private static OptionalInt firstLine(ClassModel type, boolean ofConstructors) {
        return type.methods()
                .stream()
                .filter(method -> !ofConstructors || method.methodName().equalsString(ConstantDescs.INIT_NAME))
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .filter(LineNumber.class::isInstance)
                .mapToInt(each -> ((LineNumber) each).line())
                .min();
    }

    /// The names of the types around a class and its own; empty if it has none.
    private static Optional<String> names(ClassModel type) {
        Map<String, Optional<String>> nested = type.findAttribute(Attributes.innerClasses())
                .map(InnerClassesAttribute::classes)
                .orElse(List.of())
                .stream()
                .collect(
                        Collectors.toMap(
                                each -> each.innerClass().asInternalName(), SourceLines::simpleName, (one, _) -> one));
        Deque<String> names = new ArrayDeque<>();
        String name = type.thisClass().asInternalName();
        while (nested.containsKey(name)) {
            Optional<String> simple = nested.get(name);
            if (simple.isPresent()) {
                names.addFirst(simple.get());
            } else if (names.isEmpty()) {
                return Optional.empty();
            }
            name = name.substring(0, name.lastIndexOf('$', name.length() - simple.map(String::length).orElse(0) - 1));
        }
        names.addFirst(name.substring(name.lastIndexOf('/') + 1));
        return Optional.of(String.join(".", names));
    }

    private static Optional<String> simpleName(InnerClassInfo nested) {
        return nested.innerName().map(each -> each.stringValue());
    }
}
